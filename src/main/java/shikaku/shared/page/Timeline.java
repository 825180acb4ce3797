package shikaku.shared.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * いつまで何で受診できるか, ready to draw: one lane per kind of cover, the last lane the answer.
 *
 * @param firstDay first day of the picture
 * @param lastDay last day of the picture
 * @param today where the line 本日 stands
 * @param description the same in sentences, for those who do not see the picture
 */
public record Timeline(LocalDate firstDay, LocalDate lastDay, LocalDate today, String description, List<Lane> lanes)
        implements Serializable {

    /** @param answer drawn apart and bold: the lane that says with what the person can see a doctor */
    public record Lane(String label, boolean answer, List<Span> spans) implements Serializable {}

    /**
     * @param lastDay last day, inclusive; null when no end is known
     * @param text what stands in the bar and in the table
     */
    public record Span(LocalDate firstDay, LocalDate lastDay, Kind kind, String text) implements Serializable {}

    /** Each kind has its own fill, line or hatching, never colour alone. */
    public enum Kind {
        /** 加入中. */
        JOINED("x-join"),
        /** マイナ保険証. */
        CARD("x-myna"),
        /** 経過期間（資格のみ）. */
        GRACE("x-grace"),
        /** 資格確認書. */
        DOCUMENT("x-cert"),
        /** 交付案. */
        PLANNED("x-plan"),
        /** 空白. */
        GAP("x-gap");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }
}
