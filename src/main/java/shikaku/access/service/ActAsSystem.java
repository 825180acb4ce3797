package shikaku.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;

/**
 * システムとして動く: timers and the jobs they start act as the system itself, with the role of the operator, so that every service
 * they call checks role and tenant and writes its audit entry as for anybody else.
 *
 * <p>Jakarta EE 10 has no way to give a thread of a timer or job an identity of one's own kind. This sets the security context
 * of Payara's thread, as its login does for a request (Payara 6.2025.10). It can go when the platform offers a way.
 */
@ApplicationScoped
public class ActAsSystem {

    /** What the work may throw is unchecked; the thread's former identity is put back whatever happens. */
    public <T> T call(Supplier<T> work) {
        try {
            Class<?> context = Class.forName("com.sun.enterprise.security.SecurityContext");
            Method current = context.getMethod("getCurrent");
            Method replace = context.getMethod("setCurrent", context);
            Object before = current.invoke(null);
            replace.invoke(null, system(context));
            try {
                return work.get();
            } finally {
                replace.invoke(null, before);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This server's threads cannot act as the system", e);
        }
    }

    private static Object system(Class<?> context) throws ReflectiveOperationException {
        CallerIdentity identity = CallerIdentity.system();
        Constructor<?> group =
                Class.forName("org.glassfish.security.common.Group").getConstructor(String.class);
        Subject subject = new Subject();
        subject.getPrincipals().add(identity);
        for (String name : Set.copyOf(identity.groups())) {
            subject.getPrincipals().add((Principal) group.newInstance(name));
        }
        return context.getConstructor(String.class, Subject.class).newInstance(identity.getName(), subject);
    }
}
