package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;
import shikaku.eligibility.rule.Ground;

/** One line of 明日の空白, before the person is looked up. */
public record GapRow(
        long personId,
        LocalDate uncoveredOn,
        boolean coveredBefore,
        CareOutlook.Cause cause,
        Ground ground,
        boolean issue)
        implements Serializable {}
