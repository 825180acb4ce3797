package shikaku.eligibility.rule;

/** 交付の理由: why a person gets what they get, with the id of the rule it comes from. */
public enum Ground {
    SELF_INFORMATION_BLOCKED("ISS-08", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    KOUKI_EVERYBODY("ISS-25", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    KOUKI_AGE("ISS-20", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    CARE_NEEDED("ISS-12", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    STANDING_APPLICATION("ISS-22", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    NUMBER_MISSING("ISS-09", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    STATUS_UNKNOWN("ISS-09", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    NO_CARD("ISS-01", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    NOT_REGISTERED("ISS-02", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    DEREGISTERED("ISS-03", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    CERT_LAPSED("ISS-05", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    CERT_LAPSE_PENDING("ISS-06", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    CARD_RETURNED("ISS-07", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    LOW_USE("ISS-22", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    NO_USE_HISTORY("ISS-22", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),
    TO_EVERYBODY("CFG-09", Outcome.CERTIFICATE, LegalBasis.EX_OFFICIO),

    CARD_LOST("ISS-10", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    CARD_RENEWING("ISS-11", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    CARE_NEEDED_APPLICATION("ISS-12", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    NEWBORN("ISS-14", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    CARD_RETURNED_APPLICATION("ISS-07", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),
    KOUKI_APPLICATION("ISS-22", Outcome.CERTIFICATE, LegalBasis.ON_APPLICATION),

    WAITING_FOR_STATUS("ISS-09", Outcome.NOTHING_YET, null),
    CARD_RETURN_UNCONFIRMED("ISS-07", Outcome.NOTHING_YET, null),
    GRACE_RUNNING("ISS-06", Outcome.NOTHING_YET, null),

    FREQUENT_USE("ISS-21", Outcome.NOTICE, null),
    CARD_USABLE("OSH-01", Outcome.NOTICE, null),

    AGE_UNKNOWN("ISS-20", Outcome.UNKNOWN, null),
    NOT_INSURED("VAL-07", Outcome.NONE, null);

    private final String ruleId;
    private final Outcome outcome;
    private final LegalBasis basis;

    Ground(String ruleId, Outcome outcome, LegalBasis basis) {
        this.ruleId = ruleId;
        this.outcome = outcome;
        this.basis = basis;
    }

    public String ruleId() {
        return ruleId;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Null unless the outcome is a 資格確認書. */
    public LegalBasis basis() {
        return basis;
    }

    public String messageKey() {
        return "eligibility.ground." + name();
    }
}
