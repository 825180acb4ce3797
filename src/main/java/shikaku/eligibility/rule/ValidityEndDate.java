package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.TermCycle;
import shikaku.shared.time.Ages;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.time.Terms;

/**
 * 有効期限: the last day a 資格確認書 can be used, inclusive, as it is printed (VAL-16): the earliest of all days that apply
 * to the person (VAL-15). Every day that was weighed is in the answer.
 * Source: 知立市, 中野区, 相模原市, 横須賀市, 毛呂山町, 大津市; 国保課 2025-03-13 for the cap.
 * Rules: VAL-01, VAL-02, VAL-03, VAL-04, VAL-05, VAL-06, VAL-07, VAL-08, VAL-10, VAL-15, VAL-16, VAL-17.
 * Insurer's choices: CFG-01, CFG-02, CFG-03.
 */
public final class ValidityEndDate {

    /** 5 years, since the system started on 2024-12-02. */
    private static final int CAP_YEARS = 5;

    public enum Limit {
        BASE_DATE("VAL-02"),
        LONGER_BASE_DATE("VAL-03"),
        KOUKI_BASE_DATE("VAL-04"),
        TURNS_70("VAL-05"),
        TURNS_75("VAL-06"),
        ENROLMENT_ENDS("VAL-07"),
        STAY_ENDS("VAL-08"),
        STUDY_ENDS("VAL-10"),
        LEGAL_CAP("VAL-01"),
        BIRTH_DATE_UNKNOWN("VAL-15");

        private final String ruleId;

        Limit(String ruleId) {
            this.ruleId = ruleId;
        }

        public String ruleId() {
            return ruleId;
        }

        public String messageKey() {
            return "eligibility.limit." + name();
        }
    }

    /** One day that was weighed; the earliest is marked. */
    public record Candidate(Limit limit, LocalDate lastDay, boolean earliest) {}

    /** {@code lastDay} is null when a missing part of the birth date decides and nobody may guess it. */
    public record Decision(LocalDate lastDay, Limit limit, List<Candidate> candidates) {}

    public static Decision of(PersonFacts person, EffectiveDated<InsurerPolicy> policy, LocalDate firstDay) {
        InsurerPolicy choices = policy.on(firstDay);
        List<Candidate> days = new ArrayList<>();
        add(days, Limit.LEGAL_CAP, Optional.of(Terms.lastDayOfYearsCounting(firstDay, CAP_YEARS)));
        Optional<LocalDate> base = baseDate(person, choices.terms(), firstDay);
        add(days, baseLimit(person, choices.terms(), base, firstDay), base);
        add(
                days,
                Limit.STAY_ENDS,
                Optional.ofNullable(person.stayLastDay())
                        .map(last -> last.plusDays(choices.terms().stayOffsetDays())));
        add(days, Limit.STUDY_ENDS, Optional.ofNullable(person.studyEndsOn()));
        add(days, Limit.ENROLMENT_ENDS, person.enrolmentOn(firstDay).map(EnrolmentPeriod::lastDay));
        boolean unknown = base.isEmpty();
        if (cutAt70(person.kind(), choices)) {
            unknown |= addBirthday(
                    days, Limit.TURNS_70, person, firstDay, birth -> Ages.lastDayOfMonthAttaining(birth, 70));
        }
        if (person.kind() != InsurerKind.KOUKI) {
            unknown |= addBirthday(days, Limit.TURNS_75, person, firstDay, birth -> Ages.attainedOn(birth, 75));
        }
        return unknown ? undecided(days) : decided(days);
    }

    /** The first day on which a person belongs to the band from 70, that is the day after VAL-05 ends. */
    public static LocalDate firstDayFrom70(LocalDate birth) {
        return Ages.lastDayOfMonthAttaining(birth, 70).plusDays(1);
    }

    private static boolean cutAt70(InsurerKind kind, InsurerPolicy choices) {
        return kind.householdBased()
                || (kind.employeesInsurance() && choices.forms().ratioMerged());
    }

    private static Optional<LocalDate> baseDate(PersonFacts person, InsurerPolicy.Terms terms, LocalDate firstDay) {
        if (person.kind() == InsurerKind.KOUKI || terms.under70().equals(terms.from70())) {
            return Optional.of(terms.from70().endFor(firstDay));
        }
        return person.birth().answer(birth -> cycle(birth, terms, firstDay).endFor(firstDay));
    }

    private static TermCycle cycle(LocalDate birth, InsurerPolicy.Terms terms, LocalDate firstDay) {
        return firstDay.isBefore(firstDayFrom70(birth)) ? terms.under70() : terms.from70();
    }

    private static Limit baseLimit(
            PersonFacts person, InsurerPolicy.Terms terms, Optional<LocalDate> base, LocalDate firstDay) {
        if (person.kind() == InsurerKind.KOUKI) {
            return Limit.KOUKI_BASE_DATE;
        }
        int years = person.birth()
                .answer(birth -> cycle(birth, terms, firstDay).years())
                .orElse(1);
        return base.isPresent() && years > 1 ? Limit.LONGER_BASE_DATE : Limit.BASE_DATE;
    }

    /** Adds the day if the birth date tells it; true if it does not tell and the day could be the earliest. */
    private static boolean addBirthday(
            List<Candidate> days,
            Limit limit,
            PersonFacts person,
            LocalDate firstDay,
            Function<LocalDate, LocalDate> rule) {
        BirthDate birth = person.birth();
        Optional<LocalDate> told = birth.answer(rule);
        if (told.isPresent()) {
            add(days, limit, told.filter(day -> !day.isBefore(firstDay)));
            return false;
        }
        LocalDate others = earliest(days).lastDay();
        return birth.possible()
                .map(possible -> possible.map(rule).anyMatch(day -> !day.isBefore(firstDay) && day.isBefore(others)))
                .orElse(true);
    }

    private static void add(List<Candidate> days, Limit limit, Optional<LocalDate> day) {
        day.ifPresent(last -> days.add(new Candidate(limit, last, false)));
    }

    private static Candidate earliest(List<Candidate> days) {
        return days.stream().min(Comparator.comparing(Candidate::lastDay)).orElseThrow();
    }

    private static Decision decided(List<Candidate> days) {
        // The insurer's own cycle is named first when another day only coincides with it.
        Comparator<Candidate> order = Comparator.comparing(Candidate::lastDay).thenComparing(Candidate::limit);
        Candidate first = days.stream().min(order).orElseThrow();
        return new Decision(
                first.lastDay(),
                first.limit(),
                days.stream()
                        .sorted(order)
                        .map(day -> new Candidate(day.limit(), day.lastDay(), day.equals(first)))
                        .toList());
    }

    private static Decision undecided(List<Candidate> days) {
        return new Decision(null, Limit.BIRTH_DATE_UNKNOWN, List.copyOf(days));
    }

    private ValidityEndDate() {}
}
