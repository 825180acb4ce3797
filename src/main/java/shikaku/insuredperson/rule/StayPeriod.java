package shikaku.insuredperson.rule;

import java.io.Serializable;
import java.time.LocalDate;

/** 在留期間: the status of residence and the last day of the stay. */
public record StayPeriod(String statusOfResidence, LocalDate lastDay, LocalDate extractedOn) implements Serializable {}
