package shikaku.mailing.rule;

import java.util.Optional;
import java.util.Set;

/**
 * 発送の順序: may this act be done on a mailing now? The steps follow each other and none can be skipped: plan, select, decide
 * and render, close. A mailing whose letters are recorded as issued is never cancelled, only closed; what it still has to print
 * can be decided again on newer data, also when its work has stopped half-way. The officer's mailing is not cancelled while the
 * ordinary one it was made with goes on, because letters may still come over from it.
 */
public final class MailingGuard {

    /**
     * @param left letters in no file that can still get into one
     * @param fed an ordinary mailing goes on that may hand letters over to this one
     */
    public record Facts(MailingState state, MailingRun run, long printed, long left, boolean fed) {}

    public static Optional<MailingRejection> of(MailingAct act, Facts facts) {
        if (facts.state().ended()) {
            return Optional.of(MailingRejection.MAILING_HAS_ENDED);
        }
        return switch (act) {
            case STOP -> unless(facts.run() == MailingRun.RUNNING, MailingRejection.NO_WORK_GOES_ON);
            case RESUME -> facts.run() == MailingRun.RUNNING
                    ? Optional.of(MailingRejection.WORK_IS_GOING_ON)
                    : unless(facts.state().working(), MailingRejection.NO_WORK_GOES_ON);
            case SELECT -> idle(facts).or(() -> in(facts, MailingState.PLANNED));
            case RENDER -> idle(facts).or(() -> in(facts, MailingState.SELECTED));
            case RECHECK_HELD -> idle(facts)
                    .or(() -> in(
                            facts,
                            MailingState.DECIDING,
                            MailingState.PRINTING,
                            MailingState.RENDERED,
                            MailingState.ATTENTION))
                    .or(() -> unless(facts.left() > 0, MailingRejection.NOTHING_IS_HELD));
            case CLOSE -> idle(facts).or(() -> in(facts, MailingState.RENDERED, MailingState.ATTENTION));
            case CANCEL -> idle(facts)
                    .or(() -> unless(facts.printed() == 0, MailingRejection.LETTERS_ARE_RECORDED))
                    .or(() -> unless(!facts.fed(), MailingRejection.ORDINARY_GOES_ON));
        };
    }

    private static Optional<MailingRejection> idle(Facts facts) {
        return unless(facts.run() != MailingRun.RUNNING, MailingRejection.WORK_IS_GOING_ON);
    }

    private static Optional<MailingRejection> in(Facts facts, MailingState... states) {
        return unless(Set.of(states).contains(facts.state()), MailingRejection.NOT_IN_THIS_STATE);
    }

    private static Optional<MailingRejection> unless(boolean fine, MailingRejection rejection) {
        return fine ? Optional.empty() : Optional.of(rejection);
    }

    private MailingGuard() {}
}
