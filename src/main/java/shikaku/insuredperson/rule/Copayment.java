package shikaku.insuredperson.rule;

import java.time.LocalDate;

/** 一部負担金の割合 in tenths with its 発効期日. */
public record Copayment(int ratioTenths, LocalDate effectiveOn) {

    public Copayment {
        if (ratioTenths < 0 || ratioTenths > 10) {
            throw new IllegalArgumentException("A ratio is between 0 and 10 tenths");
        }
    }
}
