package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;

/** How many people's grace ends on the last day of a month, and for how many of them there is a 資格確認書 already. */
public record GraceMonth(LocalDate lastDay, long handled, long open) implements Serializable {}
