package shikaku.shared.error;

import jakarta.ejb.EJBAccessException;

/**
 * Fired when a service refused a caller whose roles do not allow it, so that it can be recorded: the container refuses before the
 * service and its interceptors see the call.
 *
 * @param service the service and its method, as far as the trace of the refusal tells
 */
public record CallRefused(String service) {

    /** Reads the service from the trace: the container's stand-in for it is the first of our classes there. */
    public static CallRefused of(EJBAccessException refusal) {
        for (StackTraceElement call : refusal.getStackTrace()) {
            String type = call.getClassName();
            int generated = type.indexOf("__EJB31_Generated__");
            if (type.startsWith("shikaku.") && generated > 0) {
                String name = type.substring(generated + "__EJB31_Generated__".length());
                return new CallRefused(type.substring("shikaku.".length(), generated)
                        + name.substring(0, name.indexOf("__")) + "." + call.getMethodName());
            }
        }
        return new CallRefused("?");
    }
}
