package shikaku.audit.service;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 監査の対象: every call of the service leaves an entry, reads included: in the call's own transaction when it succeeds, in one
 * of its own when it is refused or fails.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {

    /** The act in the words of the office: 被保険者を見る. */
    @Nonbinding
    String value() default "";

    /** Whether every person is named; a service that works through whole rosters records their number only. */
    @Nonbinding
    boolean each() default true;

    /**
     * Whether a clerk who calls it does something. What only serves the frame of every page leaves its entry too, but the list of what
     * was done passes over it, as it passes over a service called by another one.
     */
    @Nonbinding
    boolean act() default true;

    /** Whether it is a line of its own even as a part of another act: documents are withdrawn, files replaced. */
    @Nonbinding
    boolean always() default false;
}
