package shikaku.audit.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import shikaku.access.service.Caller;
import shikaku.audit.service.RecordAudit.Fact;
import shikaku.audit.service.RecordAudit.Outcome;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** Records every call of an {@link Audited} service. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {

    @Inject
    RecordAudit record;

    @Inject
    AuditNote note;

    @Inject
    Caller caller;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        AuditNote.Notes notes = note.begin();
        String tenant = readParameters(call, notes);
        Fact fact = new Fact(act(call), service(call), tenant);
        if ((note.within() && !audited(call).always()) || !audited(call).act()) {
            fact = fact.asPart();
        }
        return proceed(call, notes, fact);
    }

    private Object proceed(InvocationContext call, AuditNote.Notes notes, Fact fact) throws Exception {
        try {
            Object result = call.proceed();
            record.done(fact.with(notes, audited(call).each()));
            return result;
        } catch (Rejected refusal) {
            record.apart(
                    fact.with(notes, true), Outcome.REFUSED, refusal.reason().messageKey());
            throw refusal;
        } catch (Exception failure) {
            record.apart(
                    fact.with(notes, true), Outcome.FAILED, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            note.end();
        }
    }

    private String readParameters(InvocationContext call, AuditNote.Notes notes) {
        String tenant = caller.identity().map(who -> who.insurerNumber()).orElse(null);
        Annotation[][] annotations = call.getMethod().getParameterAnnotations();
        // Payara Micro 6 answers null for a method without parameters.
        Object[] values = call.getParameters() == null ? new Object[0] : call.getParameters();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof InsurerNumber insurer) {
                tenant = insurer.digits();
            }
            for (Annotation annotation : annotations[i]) {
                if (annotation instanceof AuditSubject) {
                    readSubject(values[i], notes);
                } else if (annotation instanceof AuditReason && values[i] != null) {
                    notes.reason = values[i].toString();
                }
            }
        }
        return tenant;
    }

    private static void readSubject(Object value, AuditNote.Notes notes) {
        if (value instanceof Long id) {
            notes.persons.add(id);
        } else if (value instanceof Collection<?> ids) {
            for (Object id : ids) {
                notes.persons.add((Long) id);
            }
        } else if (value instanceof AuditSubject.Given given) {
            notes.persons.addAll(given.auditSubjects());
            notes.reason = given.auditReason();
        }
    }

    private static String act(InvocationContext call) {
        return audited(call).value();
    }

    private static Audited audited(InvocationContext call) {
        Method method = call.getMethod();
        Audited onMethod = method.getAnnotation(Audited.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Audited.class);
    }

    private static String service(InvocationContext call) {
        Method method = call.getMethod();
        String type = method.getDeclaringClass().getName();
        return type.substring("shikaku.".length()) + "." + method.getName();
    }
}
