package shikaku.eligibility.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EndReason;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.Handover;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.LegalBasis;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.shared.store.Versioned;
import shikaku.shared.value.InsurerNumber;

/**
 * 資格確認書: issued once, with its number, its days, and the decision it was issued on. It lives until it is collected or
 * cancelled, or runs out on its last day; the one for the following period succeeds it. A person has at most one live
 * document, which the database keeps too. Nothing of it is ever changed but its end.
 */
@Entity
@Table(name = "eligibility_certificate")
public class EligibilityCertificate extends Versioned {

    static final String KIND = "CERTIFICATE";

    @Column(name = "insurer_number")
    private InsurerNumber insurer;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Column(name = "issue_number")
    private int issueNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_from")
    private LocalDate firstDay;

    @Column(name = "valid_to")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private EligibilityForm form;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Column(name = "other_grounds")
    private String otherGrounds;

    @Column(name = "rule_ids")
    private String ruleIds;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    private LegalBasis basis;

    @Column(name = "ground_reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "term_limit")
    private ValidityEndDate.Limit termLimit;

    @Column(name = "people_data_on")
    private LocalDate peopleDataOn;

    @Column(name = "card_data_on")
    private LocalDate cardDataOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "visitor")
    private Handover.Visitor visitor;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_shown")
    private Handover.Identity identityShown;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "succeeded_by")
    private Long succeededBy;

    protected EligibilityCertificate() {}

    /** Ends before its last day; {@code on} is the first day it is no longer usable. */
    public void end(LocalDate on, EndReason why) {
        if (endedOn != null) {
            throw new IllegalStateException("It has ended already");
        }
        endedOn = on;
        endReason = why;
    }

    public InsurerNumber insurer() {
        return insurer;
    }

    public long personId() {
        return personId;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public EndReason endReason() {
        return endReason;
    }

    IssuedDocument issued(boolean printed) {
        return new IssuedDocument(
                id(),
                fiscalYear,
                issueNumber,
                issuedOn,
                firstDay,
                lastDay,
                ground,
                basis,
                mailingId,
                endedOn,
                endReason,
                printed);
    }
}
