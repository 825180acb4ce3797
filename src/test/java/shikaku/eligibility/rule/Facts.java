package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.Sex;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.time.EffectiveDated;

/** Builds the facts of one fictional person for a test row. */
final class Facts {

    private InsurerKind kind = InsurerKind.KOKUHO;
    private BirthDate birth = BirthDate.of(LocalDate.of(1981, 5, 5));
    private EnrolmentPeriod enrolment = new EnrolmentPeriod(LocalDate.of(2020, 4, 1), null);
    private final List<EnrolmentPeriod> earlier = new ArrayList<>();
    private LocalDate stay;
    private LocalDate study;
    private boolean careNeeded;
    private ProtectionState protection = ProtectionState.NONE;
    private CardState card = CardState.HELD;
    private RegistrationState registration = RegistrationState.REGISTERED;
    private LocalDate filed;
    private LocalDate effective;
    private LocalDate expires;
    private LocalDate cardExpires;
    private LocalDate absentSince;
    private LocalDate returned;
    private Integer uses12;
    private Integer uses3;
    private boolean numberMissing;
    private final List<HeldDocument> documents = new ArrayList<>();

    static Facts of(InsurerKind kind) {
        Facts facts = new Facts();
        facts.kind = kind;
        return facts;
    }

    static Facts kokuho() {
        return of(InsurerKind.KOKUHO);
    }

    static Facts kouki(LocalDate birth) {
        return of(InsurerKind.KOUKI).born(birth);
    }

    static EffectiveDated<InsurerPolicy> usual(InsurerKind kind) {
        return EffectiveDated.from(LocalDate.of(2024, 12, 2), InsurerPolicy.usualFor(kind), "test");
    }

    Facts born(LocalDate day) {
        return born(BirthDate.of(day));
    }

    Facts born(BirthDate date) {
        birth = date;
        return this;
    }

    Facts enrolled(LocalDate acquired, LocalDate lost) {
        enrolment = new EnrolmentPeriod(acquired, lost);
        return this;
    }

    Facts enrolledBefore(LocalDate acquired, LocalDate lost) {
        earlier.add(new EnrolmentPeriod(acquired, lost));
        return this;
    }

    Facts staysTo(LocalDate day) {
        stay = day;
        return this;
    }

    Facts studiesTo(LocalDate day) {
        study = day;
        return this;
    }

    Facts careNeeded() {
        careNeeded = true;
        return this;
    }

    Facts flags(boolean notDisclosed, boolean blocked) {
        protection = new ProtectionState(notDisclosed, blocked);
        return this;
    }

    Facts card(CardState state) {
        card = state;
        return this;
    }

    Facts registration(RegistrationState state) {
        registration = state;
        return this;
    }

    Facts deregistered(LocalDate filedOn, LocalDate effectiveOn) {
        filed = filedOn;
        effective = effectiveOn;
        return this;
    }

    Facts expires(LocalDate day) {
        expires = day;
        return this;
    }

    Facts absentSince(LocalDate day) {
        absentSince = day;
        return this;
    }

    Facts cardExpires(LocalDate day) {
        cardExpires = day;
        return this;
    }

    Facts returned(LocalDate day) {
        returned = day;
        return this;
    }

    Facts uses(Integer in12, Integer in3) {
        uses12 = in12;
        uses3 = in3;
        return this;
    }

    Facts numberMissing() {
        numberMissing = true;
        return this;
    }

    Facts holds(LocalDate first, LocalDate last, LocalDate ended, boolean onApplication) {
        documents.add(new HeldDocument(first, last, ended, onApplication));
        return this;
    }

    PersonFacts build() {
        CardFacts facts = new CardFacts(
                card,
                registration,
                filed,
                effective,
                expires,
                cardExpires,
                returned,
                uses12,
                uses3,
                numberMissing,
                LocalDate.of(2026, 10, 31));
        List<EnrolmentPeriod> enrolments = new ArrayList<>(earlier);
        enrolments.add(enrolment);
        return new PersonFacts(kind, birth, enrolments, stay, study, careNeeded, facts, protection, documents);
    }

    /** Decided on that day for somebody who is these facts, by what insurers of the kind usually choose. */
    Decided decided(LocalDate on) {
        PersonFacts person = build();
        EffectiveDated<InsurerPolicy> policy = usual(kind);
        return new Decided(
                view(person, on),
                person,
                on,
                IssueDecision.of(person, policy, on),
                ValidityEndDate.of(person, policy, on),
                EligibilityForm.of(person, policy, on));
    }

    private PersonView view(PersonFacts person, LocalDate on) {
        return new PersonView(
                1,
                new InsuredNumber("桜北", "1187226", "02"),
                "見本 花子",
                "ミホン ハナコ",
                "",
                "",
                person.birth(),
                Sex.FEMALE,
                5,
                "H1",
                "見本 太郎",
                null,
                "妻",
                false,
                person.enrolments(),
                null,
                List.of(),
                false,
                person.careNeeded(),
                null,
                on,
                absentSince);
    }
}
