package shikaku.shared.error;

/**
 * Why the system says no for a business reason. One enum per capability implements it; each constant has one text in
 * the message bundle under {@link #messageKey()}.
 */
public interface RejectionReason {

    /** The constant's own name; every implementation is an enum. */
    String name();

    /** {@code eligibility.rejection.NOT_INSURED} for {@code shikaku.eligibility.rule.EligibilityRejection.NOT_INSURED}. */
    default String messageKey() {
        String path = getClass().getPackageName();
        int start = path.indexOf('.') + 1;
        return path.substring(start, path.indexOf('.', start)) + ".rejection." + name();
    }
}
