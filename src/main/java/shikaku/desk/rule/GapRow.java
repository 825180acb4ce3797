package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;

/** One line of 明日の空白, before the person is looked up. */
public record GapRow(long personId, LocalDate uncoveredOn, boolean coveredBefore, String reason, String ruleId)
        implements Serializable {}
