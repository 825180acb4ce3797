package shikaku.eligibility.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerSeal;

/**
 * 印刷見本の結果: what the clerk sees before it counts as issued.
 *
 * @param previewId of the rendered bytes, or null when nothing could be rendered
 * @param pages how many sides were rendered
 * @param refusal why it may not be issued whoever comes, or null
 * @param choices the grounds to choose from, the proposed one first
 * @param problems fields the form cannot show
 * @param headHidden the household's head may not be named to the one who asks
 * @param seal null when none is registered for the day
 * @param made when it was made, and of what
 */
public record PreviewedCard(
        Long previewId,
        int pages,
        Decided decided,
        boolean headHidden,
        List<Choice> choices,
        EligibilityRejection refusal,
        List<Problem> problems,
        InsurerSeal seal,
        Made made) {

    /**
     * @param at the real moment
     * @param dataAt when data came in last, or null
     * @param extracted the newest 抽出日 of each kind of data that was ever delivered
     * @param existing the live document that stands against it, or null
     */
    public record Made(Instant at, Instant dataAt, Map<DataKind, LocalDate> extracted, Existing existing) {}

    /** A document somebody issued; {@code by} is empty when it was not a clerk of this office. */
    public record Existing(String shownNumber, String by, Instant at, LocalDate lastDay) {}

    /** A ground; {@code ask}: the visitor must be asked about the card, since the data are older than today. */
    public record Choice(Ground ground, boolean proposed, boolean ask) implements Serializable {}

    /** One field that cannot be printed, and why. */
    public record Problem(String label, String reason, List<String> codePoints) {}
}
