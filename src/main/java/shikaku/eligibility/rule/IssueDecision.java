package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerPolicy.OpenCase;
import shikaku.insurer.rule.InsurerPolicy.StandingApplication;
import shikaku.jpki.rule.GracePeriod;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.time.Ages;
import shikaku.shared.time.EffectiveDated;

/**
 * 交付の判定: does a person get a 資格確認書, a 資格情報のお知らせ or nothing yet on a day, and why. The first true ground in the
 * order of the evaluation wins; all other true grounds are kept, since one may drop away later. Only 自己情報提供不可 stops the
 * card; 不開示該当 alone leaves it usable.
 * Source: 国保課 2025-03-13, 医療保険部会 第208回, 埼玉県・北海道・千葉県広域連合, 三種町.
 * Rules: ISS-01, ISS-02, ISS-03, ISS-05, ISS-06, ISS-07, ISS-08, ISS-09, ISS-12, ISS-20, ISS-21, ISS-22, ISS-25, OSH-01.
 * Insurer's choices: CFG-09, CFG-10, CFG-11, CFG-12.
 *
 * @param dueOn the first day a 資格確認書 will be due when nothing is due yet, or null
 */
public record IssueDecision(Ground ground, List<Ground> otherGrounds, LocalDate dueOn) {

    /** Who of the 後期 insured gets a 資格確認書 whatever the card says. */
    private record KoukiRule(boolean everybody, int fromAge, int usesIn12Months, int usesIn3Months) {}

    private static final MonthDay KOUKI_AS_OF = MonthDay.of(8, 1);

    private static final EffectiveDated<KoukiRule> KOUKI = EffectiveDated.from(
                    LocalDate.of(2024, 12, 2),
                    new KoukiRule(true, 0, 0, 0),
                    "暫定運用 2024-12-02, widened 2025-04-03, to 2026-07-31")
            .then(LocalDate.of(2026, 8, 1), new KoukiRule(false, 85, 6, 1), "医療保険部会 第208回 2025-12-18");

    /** The document exists since the 被保険者証 ended. */
    private static final EffectiveDated<String> SYSTEM =
            EffectiveDated.from(LocalDate.of(2024, 12, 2), "資格確認書", "令和5年法律第48号");

    public static IssueDecision of(PersonFacts person, EffectiveDated<InsurerPolicy> policy, LocalDate on) {
        SYSTEM.on(on);
        if (person.enrolmentOn(on).isEmpty()) {
            return new IssueDecision(Ground.NOT_INSURED, List.of(), null);
        }
        InsurerPolicy.Issue choices = policy.on(on).issue();
        Optional<Boolean> oldEnough = koukiAge(person, on);
        List<Ground> grounds = new ArrayList<>();
        if (person.protection().selfInformationBlocked()) {
            grounds.add(Ground.SELF_INFORMATION_BLOCKED);
        }
        if (koukiEverybody(person, on)) {
            grounds.add(Ground.KOUKI_EVERYBODY);
        }
        if (oldEnough.orElse(false)) {
            grounds.add(Ground.KOUKI_AGE);
        }
        addStanding(grounds, person, choices);
        addUnknown(grounds, person.card(), choices);
        addCard(grounds, person.card(), choices, on);
        addUse(grounds, person, choices, on);
        if (choices.toEverybody()) {
            grounds.add(Ground.TO_EVERYBODY);
        }
        if (!grounds.isEmpty()) {
            return new IssueDecision(grounds.get(0), List.copyOf(grounds.subList(1, grounds.size())), null);
        }
        return withoutCertificateGround(person, choices, oldEnough, on);
    }

    public Outcome outcome() {
        return ground.outcome();
    }

    public LegalBasis basis() {
        return ground.basis();
    }

    /** Every rule this answer rests on, the winning one first. */
    public List<String> ruleIds() {
        List<String> ids = new ArrayList<>();
        ids.add(ground.ruleId());
        otherGrounds.stream()
                .map(Ground::ruleId)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    private static IssueDecision withoutCertificateGround(
            PersonFacts person, InsurerPolicy.Issue choices, Optional<Boolean> oldEnough, LocalDate on) {
        CardFacts card = person.card();
        if (statusUnknown(card)) {
            return new IssueDecision(Ground.WAITING_FOR_STATUS, List.of(), null);
        }
        if (card.returnedOn(on)) {
            return new IssueDecision(Ground.CARD_RETURN_UNCONFIRMED, List.of(), null);
        }
        if (oldEnough.isEmpty()) {
            return new IssueDecision(Ground.AGE_UNKNOWN, List.of(), null);
        }
        if (card.expiresOn() != null && on.isAfter(card.expiresOn())) {
            LocalDate due = GracePeriod.after(card.expiresOn()).paperDueOn(choices.monthsIntoGrace());
            return new IssueDecision(Ground.GRACE_RUNNING, List.of(), due);
        }
        Ground notice = person.kind() == InsurerKind.KOUKI ? Ground.FREQUENT_USE : Ground.CARD_USABLE;
        return new IssueDecision(notice, List.of(), null);
    }

    private static boolean koukiEverybody(PersonFacts person, LocalDate on) {
        return person.kind() == InsurerKind.KOUKI && KOUKI.on(on).everybody();
    }

    /** Old enough on the last 1 August; empty if the birth date does not tell. Always answered outside 後期. */
    private static Optional<Boolean> koukiAge(PersonFacts person, LocalDate on) {
        if (person.kind() != InsurerKind.KOUKI || KOUKI.on(on).everybody()) {
            return Optional.of(false);
        }
        LocalDate thisYear = KOUKI_AS_OF.atYear(on.getYear());
        LocalDate asOf = thisYear.isAfter(on) ? KOUKI_AS_OF.atYear(on.getYear() - 1) : thisYear;
        return person.birth().answer(birth -> Ages.atLeastOn(birth, KOUKI.on(on).fromAge(), asOf));
    }

    private static void addStanding(List<Ground> grounds, PersonFacts person, InsurerPolicy.Issue choices) {
        if (person.careNeeded()) {
            grounds.add(Ground.CARE_NEEDED);
        }
        if (choices.standingApplication() == StandingApplication.ANY_APPLICATION
                && person.documents().stream().anyMatch(HeldDocument::onApplication)) {
            grounds.add(Ground.STANDING_APPLICATION);
        }
    }

    private static void addUnknown(List<Ground> grounds, CardFacts card, InsurerPolicy.Issue choices) {
        if (card.numberMissing()) {
            grounds.add(Ground.NUMBER_MISSING);
        } else if (statusUnknown(card) && choices.statusUnknown() == OpenCase.CERTIFICATE_FIRST) {
            grounds.add(Ground.STATUS_UNKNOWN);
        }
    }

    private static void addCard(List<Ground> grounds, CardFacts card, InsurerPolicy.Issue choices, LocalDate on) {
        if (card.card() == CardState.NONE) {
            grounds.add(Ground.NO_CARD);
            return;
        }
        if (card.returnedOn(on)) {
            if (registrationGone(card)) {
                grounds.add(Ground.CARD_RETURNED);
            }
        } else if (card.registration() == RegistrationState.NOT_REGISTERED
                || card.registration() == RegistrationState.IN_PROGRESS) {
            grounds.add(Ground.NOT_REGISTERED);
        }
        if (card.givenUpOn(on)) {
            grounds.add(Ground.DEREGISTERED);
        }
        addLapse(grounds, card, choices, on);
    }

    private static void addLapse(List<Ground> grounds, CardFacts card, InsurerPolicy.Issue choices, LocalDate on) {
        if (card.expiresOn() == null) {
            return;
        }
        GracePeriod grace = GracePeriod.after(card.expiresOn());
        if (on.isAfter(grace.lastDay())) {
            grounds.add(Ground.CERT_LAPSED);
        } else if (!on.isBefore(grace.paperDueOn(choices.monthsIntoGrace()))) {
            grounds.add(Ground.CERT_LAPSE_PENDING);
        }
    }

    private static void addUse(List<Ground> grounds, PersonFacts person, InsurerPolicy.Issue choices, LocalDate on) {
        if (person.kind() != InsurerKind.KOUKI || KOUKI.on(on).everybody() || !usable(person.card(), on)) {
            return;
        }
        Integer year = person.card().usesIn12Months();
        Integer quarter = person.card().usesIn3Months();
        boolean yearShort = year != null && year < KOUKI.on(on).usesIn12Months();
        boolean quarterShort = quarter != null && quarter < KOUKI.on(on).usesIn3Months();
        if (yearShort || quarterShort) {
            grounds.add(Ground.LOW_USE);
        } else if ((year == null || quarter == null) && choices.noUseHistory() == OpenCase.CERTIFICATE_FIRST) {
            grounds.add(Ground.NO_USE_HISTORY);
        }
    }

    private static boolean usable(CardFacts card, LocalDate on) {
        return card.card() != CardState.NONE
                && card.registration() == RegistrationState.REGISTERED
                && !card.returnedOn(on);
    }

    private static boolean registrationGone(CardFacts card) {
        return card.registration() == RegistrationState.NOT_REGISTERED
                || card.registration() == RegistrationState.DEREGISTERED;
    }

    private static boolean statusUnknown(CardFacts card) {
        return card.card() != CardState.NONE
                && card.card() != CardState.RETURNED
                && card.registration() == RegistrationState.UNKNOWN;
    }
}
