package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.jpki.rule.GracePeriod;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

/**
 * いつまで何で受診できるか: with what a person can see a doctor on each day from a day on, as spans that end where it changes;
 * the last span of each lane is open. The card is stopped by 自己情報提供不可 alone, and goes on through its grace.
 * Rules: NDF-13, LIF-11.
 */
public record CareAccessTimeline(
        List<Span<Boolean>> enrolment, List<Span<Card>> card, List<Span<Boolean>> paper, List<Span<Access>> access) {

    /** {@code lastDay} is inclusive and null for an open end. */
    public record Span<T>(LocalDate firstDay, LocalDate lastDay, T value) {}

    /** マイナ保険証. */
    public enum Card {
        FULL,
        /** 経過期間: eligibility only. */
        GRACE,
        NONE,
        UNKNOWN
    }

    /** 受診できるもの. */
    public enum Access {
        CARD,
        CARD_IN_GRACE,
        PAPER,
        /** Nothing known that works, but the card's state is not known either. */
        UNKNOWN,
        /** 空白. */
        NOTHING,
        NOT_INSURED
    }

    public static CareAccessTimeline of(PersonFacts person, LocalDate from) {
        TreeSet<LocalDate> changes = changes(person, from);
        return new CareAccessTimeline(
                spans(changes, day -> person.enrolmentOn(day).isPresent()),
                spans(changes, day -> cardOn(person, day)),
                spans(changes, day -> person.liveDocumentOn(day).isPresent()),
                spans(changes, day -> accessOn(person, day)));
    }

    public static Access accessOn(PersonFacts person, LocalDate day) {
        if (person.enrolmentOn(day).isEmpty()) {
            return Access.NOT_INSURED;
        }
        Card card = cardOn(person, day);
        if (card == Card.FULL) {
            return Access.CARD;
        }
        if (person.liveDocumentOn(day).isPresent()) {
            return Access.PAPER;
        }
        return switch (card) {
            case GRACE -> Access.CARD_IN_GRACE;
            case UNKNOWN -> Access.UNKNOWN;
            default -> Access.NOTHING;
        };
    }

    /** The span a day lies in. */
    public Span<Access> accessSpanOn(LocalDate day) {
        return access.stream()
                .filter(span -> span.lastDay() == null || !day.isAfter(span.lastDay()))
                .findFirst()
                .orElseThrow();
    }

    private static Card cardOn(PersonFacts person, LocalDate day) {
        CardFacts card = person.card();
        if (person.protection().selfInformationBlocked() || card.card() == CardState.NONE || card.returnedOn(day)) {
            return Card.NONE;
        }
        LocalDate lastByDeregistration = card.lastDayAfterGivenUp();
        if (lastByDeregistration != null && day.isAfter(lastByDeregistration)) {
            return Card.NONE;
        }
        boolean givenUpButRunning =
                card.registration() == RegistrationState.DEREGISTERED && lastByDeregistration != null;
        if (card.registration() == RegistrationState.UNKNOWN) {
            return Card.UNKNOWN;
        }
        if (card.registration() != RegistrationState.REGISTERED && !givenUpButRunning) {
            return Card.NONE;
        }
        if (card.expiresOn() == null) {
            return Card.FULL;
        }
        return switch (GracePeriod.after(card.expiresOn()).on(day)) {
            case FULL -> Card.FULL;
            case ELIGIBILITY_ONLY -> Card.GRACE;
            case NONE -> Card.NONE;
        };
    }

    private static TreeSet<LocalDate> changes(PersonFacts person, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (EnrolmentPeriod period : person.enrolments()) {
            days.add(period.acquiredOn());
            addIfKnown(days, period.lostOn());
        }
        for (HeldDocument document : person.documents()) {
            days.add(document.firstDay());
            days.add(document.lastUsableDay().plusDays(1));
        }
        addIfKnown(days, person.card().cardReturnedOn());
        LocalDate deregistered = person.card().lastDayAfterGivenUp();
        addIfKnown(days, deregistered == null ? null : deregistered.plusDays(1));
        LocalDate expiresOn = person.card().expiresOn();
        if (expiresOn != null) {
            days.add(expiresOn.plusDays(1));
            days.add(GracePeriod.after(expiresOn).lastDay().plusDays(1));
        }
        TreeSet<LocalDate> later = new TreeSet<>(days.tailSet(from, false));
        later.add(from);
        return later;
    }

    private static void addIfKnown(TreeSet<LocalDate> days, LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static <T> List<Span<T>> spans(TreeSet<LocalDate> changes, Function<LocalDate, T> state) {
        List<Span<T>> spans = new ArrayList<>();
        for (LocalDate day : changes) {
            T value = state.apply(day);
            if (spans.isEmpty()) {
                spans.add(new Span<>(day, null, value));
                continue;
            }
            Span<T> last = spans.get(spans.size() - 1);
            if (!last.value().equals(value)) {
                spans.set(spans.size() - 1, new Span<>(last.firstDay(), day.minusDays(1), last.value()));
                spans.add(new Span<>(day, null, value));
            }
        }
        return List.copyOf(spans);
    }
}
