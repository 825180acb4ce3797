package shikaku.audit.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;

/** 対象者: the parameter that says which person (or people) the act is about: an id, a collection of ids, or {@link Given}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AuditSubject {

    /** A command that knows whom it is about. */
    interface Given {

        Collection<Long> auditSubjects();

        /** Why, in the clerk's words; never an address or a name. */
        default String auditReason() {
            return null;
        }
    }
}
