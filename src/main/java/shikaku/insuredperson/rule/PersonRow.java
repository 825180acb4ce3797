package shikaku.insuredperson.rule;

import java.time.LocalDate;
import java.util.List;

/** What one line of a roster says about one person, before the person has an id. */
public record PersonRow(
        InsuredNumber insuredNumber,
        String name,
        String kana,
        String alias,
        String legalName,
        BirthDate birthDate,
        Sex sex,
        String householdNumber,
        String headName,
        String relationship,
        boolean head,
        List<EnrolmentPeriod> enrolments,
        StayPeriod stay,
        List<Copayment> copayments,
        boolean employerRoute,
        boolean careNeeded,
        LocalDate studyEndsOn) {}
