package shikaku.eligibility.rule;

import java.io.Serializable;
import java.time.LocalDate;

/** 交付した書類: one line of a person's list. */
public record IssuedDocument(
        long id,
        int fiscalYear,
        int issueNumber,
        LocalDate issuedOn,
        LocalDate firstDay,
        LocalDate lastDay,
        Ground ground,
        LegalBasis basis,
        Long mailingId,
        LocalDate endedOn,
        boolean printed)
        implements Serializable {

    /** 令和8年度の第123号 as 8-000123. */
    public String shownNumber() {
        return String.format("%d-%06d", fiscalYear - 2018, issueNumber);
    }

    public HeldDocument held() {
        return new HeldDocument(firstDay, lastDay, endedOn, basis == LegalBasis.ON_APPLICATION);
    }
}
