package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.insurer.rule.InsurerKind;

/**
 * 窓口交付の可否: may this 資格確認書 be issued at the counter now, for this ground, to this visitor. A card that works is no
 * reason (ISS-13) but a lost one, one being made anew, a person who needs care or a newborn is, on application.
 * Source: 広島市, 鏡石町, 新座市, 横須賀市, 掛川市, 大牟田市, 宮崎市. Rules: ISS-10, ISS-11, ISS-13, ISS-14, LIF-01, LIF-02.
 */
public final class IssueGuard {

    /**
     * What is asked for. {@code reason} is the clerk's, needed only when the ground is not the decision's;
     * {@code cardAsked}: it was asked whether card or insurance changed since the data were extracted.
     */
    public record Request(
            Ground ground, String reason, Handover handover, boolean officer, boolean cardAsked, LocalDate firstDay) {}

    /** What it is judged by; {@code absentSince}: the day of the roster that no longer names the person, or null. */
    public record Judged(
            PersonFacts person, IssueDecision decision, ValidityEndDate.Decision term, LocalDate absentSince) {

        public static Judged of(Decided decided) {
            return new Judged(
                    decided.facts(),
                    decided.decision(),
                    decided.term(),
                    decided.person().absentSince());
        }
    }

    /**
     * May one be issued on the day of a decision? Whoever shows, lists or previews it asks here.
     *
     * @param refusal what stands against it whatever the ground and whoever comes
     * @param proposed the ground the decision proposes
     */
    public record Answer(Optional<EligibilityRejection> refusal, Optional<Ground> proposed) {

        /** The decision proposes one and nothing stands against it. */
        public boolean proposes() {
            return refusal.isEmpty() && proposed.isPresent();
        }
    }

    public static Answer answer(Decided decided) {
        return new Answer(refusesWhoeverComes(Judged.of(decided), decided.on()), proposed(decided.decision()));
    }

    public static Optional<EligibilityRejection> refuses(Judged judged, Request request) {
        if (judged.person().protection().hiddenFrom(request.officer())) {
            return Optional.of(EligibilityRejection.FOR_OFFICER);
        }
        return refusesWhoeverComes(judged, request.firstDay())
                .or(() -> refusesGround(judged, request))
                .or(() -> refusesHandover(request.handover()))
                .or(() -> refusesUnasked(judged, request));
    }

    /** What stands against an issue whatever the ground and whoever comes. */
    public static Optional<EligibilityRejection> refusesWhoeverComes(Judged judged, LocalDate firstDay) {
        if (judged.decision().outcome() == Outcome.NONE) {
            return Optional.of(EligibilityRejection.NOT_INSURED);
        }
        if (judged.person().liveDocumentOn(firstDay).isPresent()) {
            return Optional.of(EligibilityRejection.ALREADY_ISSUED);
        }
        return refusesTerm(judged.term(), firstDay)
                .or(() -> judged.person()
                                .holdsOneBeginning(firstDay, judged.term().lastDay())
                        ? Optional.of(EligibilityRejection.NEXT_ONE_ISSUED)
                        : Optional.empty());
    }

    /** The ground hangs on facts that a visit to another counter may have changed since they were extracted. */
    public static boolean mustAskAboutCard(PersonFacts person, Ground ground, LocalDate on) {
        boolean hangsOnCard =
                ground == Ground.CERT_LAPSED || ground == Ground.CERT_LAPSE_PENDING || ground == Ground.NOT_REGISTERED;
        LocalDate extractedOn = person.card().extractedOn();
        return hangsOnCard && (extractedOn == null || extractedOn.isBefore(on));
    }

    /** The grounds a clerk may choose from, the proposed one first. */
    public static List<Ground> choices(PersonFacts person, IssueDecision decision) {
        List<Ground> grounds = new ArrayList<>();
        proposed(decision).ifPresent(grounds::add);
        decision.otherGrounds().stream()
                .filter(ground -> !grounds.contains(ground))
                .forEach(grounds::add);
        applications(person).stream()
                .filter(ground -> !grounds.contains(ground))
                .forEach(grounds::add);
        return List.copyOf(grounds);
    }

    /** The ground the decision proposes; in the grace of an electronic certificate the paper may come early. */
    public static Optional<Ground> proposed(IssueDecision decision) {
        if (decision.outcome() == Outcome.CERTIFICATE) {
            return Optional.of(decision.ground());
        }
        return decision.ground() == Ground.GRACE_RUNNING ? Optional.of(Ground.CERT_LAPSE_PENDING) : Optional.empty();
    }

    /** Same-day handing over is possible. */
    public static boolean identified(Handover handover) {
        return handover.visitor() != null
                && handover.identity() != null
                && handover.identity().sufficient();
    }

    private static List<Ground> applications(PersonFacts person) {
        List<Ground> grounds = new ArrayList<>(List.of(
                Ground.CARD_LOST,
                Ground.CARD_RENEWING,
                Ground.CARE_NEEDED_APPLICATION,
                Ground.CARD_RETURNED_APPLICATION));
        if (person.kind() == InsurerKind.KOUKI) {
            grounds.add(Ground.KOUKI_APPLICATION);
        } else {
            grounds.add(Ground.NEWBORN);
        }
        return grounds;
    }

    private static Optional<EligibilityRejection> refusesGround(Judged judged, Request request) {
        Optional<Ground> proposed = proposed(judged.decision());
        if (request.ground() == null) {
            return Optional.of(EligibilityRejection.CARD_WORKS);
        }
        if (proposed.isPresent() && request.ground() == proposed.get()) {
            return Optional.empty();
        }
        if (!choices(judged.person(), judged.decision()).contains(request.ground())) {
            return Optional.of(EligibilityRejection.GROUND_NOT_TRUE);
        }
        return request.reason() == null || request.reason().isBlank()
                ? Optional.of(EligibilityRejection.GROUND_NEEDS_REASON)
                : Optional.empty();
    }

    private static Optional<EligibilityRejection> refusesTerm(ValidityEndDate.Decision term, LocalDate firstDay) {
        if (term.lastDay() == null) {
            return Optional.of(EligibilityRejection.TERM_UNKNOWN);
        }
        return term.lastDay().isBefore(firstDay) ? Optional.of(EligibilityRejection.TERM_OVER) : Optional.empty();
    }

    private static Optional<EligibilityRejection> refusesUnasked(Judged judged, Request request) {
        boolean mustAsk =
                judged.absentSince() != null || mustAskAboutCard(judged.person(), request.ground(), request.firstDay());
        return mustAsk && !request.cardAsked() ? Optional.of(EligibilityRejection.CARD_NOT_ASKED) : Optional.empty();
    }

    private static Optional<EligibilityRejection> refusesHandover(Handover handover) {
        if (handover.visitor() == null || handover.identity() == null) {
            return Optional.of(EligibilityRejection.IDENTITY_MISSING);
        }
        return identified(handover) ? Optional.empty() : Optional.of(EligibilityRejection.IDENTITY_TOO_WEAK);
    }

    private IssueGuard() {}
}
