package shikaku.mailing.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * 発送物の判定: is a letter ready for the printer, held for a clerk, taken out, or the officer's business? The first of these
 * that applies wins: somebody else's mailing, no longer due, facts missing, gone from the roster, an end before the dispatch, a decision that changed
 * since it was stored, characters the fonts cannot show, fields that do not fit, no delivery address.
 * Rules: MML-08, DPR-04. Insurer's choices: none.
 */
public final class MailPieceVerdict {

    /** What the delivery resolver said; NOT_ASKED while deciding, because addresses are asked for at print time only. */
    public enum Delivery {
        NOT_ASKED,
        RESOLVED,
        NO_ADDRESS,
        NO_SAFE_ADDRESS,
        /** The letter would name somebody whose letters an officer handles. */
        FOR_OFFICER
    }

    /**
     * @param restricted the person is 担当者扱い at this moment
     * @param officers the letter lies in the officer's own mailing
     * @param decided the stored decision, null before there is one
     * @param missingCharacters code points no font of the chain can show, as U+XXXX
     * @param flags form fields that do not fit, with the missing mm
     */
    public record Facts(
            boolean restricted,
            boolean officers,
            DueAnswer due,
            Decided decided,
            LocalDate dispatchBy,
            List<String> missingCharacters,
            List<String> flags,
            Delivery delivery) {}

    public record Decided(String ground, LocalDate lastDay) {}

    /** Characters a detail may have. */
    static final int MOST_DETAIL = 200;

    public enum Outcome {
        READY,
        HELD,
        EXCLUDED,
        OFFICERS
    }

    public record Verdict(Outcome outcome, MailPieceReason reason, String detail) {}

    /** A verdict on one letter; {@code answer} may be null when nobody was asked. */
    public record Judged(MailPiece piece, Verdict verdict, DueAnswer answer) {}

    public static Verdict of(Facts facts) {
        boolean officersBusiness = facts.restricted() || facts.delivery() == Delivery.FOR_OFFICER;
        if (officersBusiness && !facts.officers()) {
            return new Verdict(Outcome.OFFICERS, null, null);
        }
        DueAnswer due = facts.due();
        if (due.due() == DueAnswer.Due.NOT_DUE) {
            return because(MailPieceReason.NO_LONGER_DUE, null);
        }
        if (due.due() == DueAnswer.Due.UNKNOWN) {
            return because(MailPieceReason.FACTS_MISSING, null);
        }
        if (due.due() == DueAnswer.Due.NOT_IN_ROSTER) {
            return because(MailPieceReason.NOT_IN_ROSTER, null);
        }
        if (due.lastDay().isBefore(facts.dispatchBy())) {
            return because(MailPieceReason.ENDS_BEFORE_DISPATCH, due.lastDay().toString());
        }
        if (facts.decided() != null && !facts.decided().equals(new Decided(due.ground(), due.lastDay()))) {
            return because(MailPieceReason.DECISION_CHANGED, null);
        }
        if (!facts.missingCharacters().isEmpty()) {
            return because(MailPieceReason.GLYPH_MISSING, joined(" ", facts.missingCharacters()));
        }
        if (!facts.flags().isEmpty()) {
            return because(MailPieceReason.FIELD_TOO_LONG, joined("、", facts.flags()));
        }
        return switch (facts.delivery()) {
            case NO_ADDRESS -> because(MailPieceReason.NO_ADDRESS, null);
            case NO_SAFE_ADDRESS -> because(MailPieceReason.NO_SAFE_ADDRESS, null);
            case FOR_OFFICER -> because(MailPieceReason.ADDRESSEE_RESTRICTED, null);
            case NOT_ASKED, RESOLVED -> new Verdict(Outcome.READY, null, null);
        };
    }

    /** As many as fit, and how many more there are. */
    private static String joined(String between, List<String> parts) {
        String whole = String.join(between, parts);
        int shown = parts.size();
        while (whole.length() > MOST_DETAIL) {
            shown--;
            whole = String.join(between, parts.subList(0, shown)) + between + "…ほか" + (parts.size() - shown);
        }
        return whole;
    }

    private static Verdict because(MailPieceReason reason, String detail) {
        return new Verdict(Outcome.valueOf(reason.outcome().name()), reason, detail);
    }

    private MailPieceVerdict() {}
}
