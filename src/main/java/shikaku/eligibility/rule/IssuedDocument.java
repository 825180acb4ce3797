package shikaku.eligibility.rule;

import java.io.Serializable;
import java.time.LocalDate;
import shikaku.shared.time.Wareki;

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
        EndReason endReason,
        boolean printed)
        implements Serializable {

    public String shownNumber() {
        return shownNumber(fiscalYear, issueNumber);
    }

    /** 令和8年度の第123号 as 8-000123. */
    public static String shownNumber(int fiscalYear, int issueNumber) {
        String padded = "000000" + issueNumber;
        return Wareki.yearOf(LocalDate.of(fiscalYear, 4, 1)) + "-" + padded.substring(Math.min(6, padded.length() - 6));
    }

    public HeldDocument held() {
        return new HeldDocument(firstDay, lastDay, endedOn, basis == LegalBasis.ON_APPLICATION);
    }
}
