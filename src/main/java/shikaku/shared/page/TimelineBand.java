package shikaku.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import shikaku.shared.time.Wareki;

/** {@code sk:timeline}: the bands as SVG with positions in percent, and 表で見る with the same facts as a table. */
@FacesComponent("shikaku.Timeline")
public class TimelineBand extends UIComponentBase {

    private static final double LEFT = 13.2;
    private static final double WIDTH = 86.8;
    private static final int TOP = 46;

    @Override
    public String getFamily() {
        return "shikaku";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (getAttributes().get("value") instanceof Timeline timeline) {
            draw(
                    new Html(context),
                    getClientId(context),
                    String.valueOf(getAttributes().get("label")),
                    timeline);
        }
        super.encodeEnd(context);
    }

    static void draw(Html html, String id, String label, Timeline timeline) {
        html.open("div", "class", "fig");
        picture(html, id, label, timeline);
        table(html, timeline);
        html.close();
    }

    private static void picture(Html html, String id, String label, Timeline timeline) {
        int height = TOP + 36 * timeline.lanes().size() + 12;
        html.open("div", "class", "scr", "tabindex", "0", "role", "group", "aria-label", label)
                .open(
                        "svg",
                        "class",
                        "band wide",
                        "width",
                        "100%",
                        "height",
                        height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d")
                .leaf("title", label, "id", id + "-t")
                .leaf("desc", timeline.description(), "id", id + "-d");
        months(html, timeline, height);
        int y = TOP;
        for (Timeline.Lane lane : timeline.lanes()) {
            int laneTop = lane.answer() ? y + 6 : y;
            int laneHeight = lane.answer() ? 34 : 30;
            html.leaf("text", lane.label(), "class", lane.answer() ? "x-t14 x-b" : "x-t14", "x", 0, "y", laneTop + 21);
            for (Timeline.Span span : lane.spans()) {
                bar(html, timeline, span, laneTop, laneHeight);
            }
            y += 36;
        }
        if (within(timeline.today(), timeline)) {
            today(html, at(timeline.today(), timeline), height);
        }
        html.close().close();
    }

    private static void months(Html html, Timeline timeline, int height) {
        LocalDate month = timeline.firstDay().withDayOfMonth(1);
        if (month.isBefore(timeline.firstDay())) {
            month = month.plusMonths(1);
        }
        boolean first = true;
        for (; !month.isAfter(timeline.lastDay()); month = month.plusMonths(1)) {
            String x = percent(at(month, timeline));
            html.leaf("line", null, "class", "x-grid", "x1", x, "x2", x, "y1", 22, "y2", height - 2);
            html.leaf("text", month.getMonthValue() + "月", "class", "x-t14", "x", x, "dx", 4, "y", 38);
            if (first || month.getMonthValue() == 1) {
                String year = Wareki.format(month).replaceFirst("年.*", "年");
                html.leaf("text", year, "class", "x-t14 x-sub", "x", x, "dx", 4, "y", 18);
            }
            first = false;
        }
    }

    private static void bar(Html html, Timeline timeline, Timeline.Span span, int y, int height) {
        LocalDate end = span.lastDay() == null ? timeline.lastDay() : span.lastDay();
        if (span.firstDay().isAfter(timeline.lastDay()) || end.isBefore(timeline.firstDay())) {
            return;
        }
        double from =
                at(span.firstDay().isBefore(timeline.firstDay()) ? timeline.firstDay() : span.firstDay(), timeline);
        double to = end.isBefore(timeline.lastDay()) ? at(end.plusDays(1), timeline) : LEFT + WIDTH;
        String text = fitting(span.text(), to - from);
        html.open(
                        "rect",
                        "class",
                        span.kind().style(),
                        "x",
                        percent(from),
                        "y",
                        y,
                        "width",
                        percent(to - from),
                        "height",
                        height)
                .leaf("title", span.text())
                .close();
        if (text.isEmpty()) {
            return;
        }
        if (span.kind() == Timeline.Kind.GAP) {
            html.open("svg", "x", percent(from), "y", y + 6, "overflow", "visible")
                    .leaf("rect", null, "class", "x-bg", "x", 6, "y", 0, "width", 12 + 14 * length(text), "height", 22)
                    .leaf("text", text, "class", "x-t14 x-b x-red", "x", 12, "y", 16)
                    .close();
        } else {
            html.leaf("text", text, "class", "x-t14", "x", percent(from), "dx", 8, "y", y + height / 2 + 5);
        }
    }

    private static void today(Html html, double at, int height) {
        html.leaf("line", null, "class", "x-now", "x1", percent(at), "x2", percent(at), "y1", 26, "y2", height)
                .open("svg", "x", percent(at), "y", 2, "overflow", "visible")
                .leaf("rect", null, "x", -21, "width", 42, "height", 22)
                .leaf("text", "本日", "class", "x-t14 x-white", "x", 0, "y", 16, "text-anchor", "middle")
                .close();
    }

    private static void table(Html html, Timeline timeline) {
        html.open("details", "class", "astable")
                .leaf("summary", "表で見る")
                .open("table", "class", "tb")
                .open("thead")
                .open("tr");
        for (String head : List.of("項目", "内容", "いつから", "いつまで")) {
            html.leaf("th", head, "scope", "col");
        }
        html.close().close().open("tbody");
        for (Timeline.Lane lane : timeline.lanes()) {
            for (Timeline.Span span : lane.spans()) {
                html.open("tr")
                        .leaf("th", lane.label(), "scope", "row", "class", "nw")
                        .leaf("td", span.text())
                        .leaf("td", Wareki.format(span.firstDay()), "class", "nw")
                        .leaf("td", span.lastDay() == null ? "—" : Wareki.format(span.lastDay()), "class", "nw")
                        .close();
            }
        }
        html.close().close().close();
    }

    /** The longest beginning of a text that has room in its bar at the narrowest drawing (64 rem); none is better than a stump. */
    static String fitting(String text, double percentWide) {
        double room = percentWide / 100 * 1024 - 12;
        for (String part = text; ; part = part.replaceFirst("[　（(][^　（(]*$", "")) {
            if (14 * length(part) <= room) {
                return part;
            }
            if (!part.matches(".*[　（(].*")) {
                return "";
            }
        }
    }

    /** In full-width characters. */
    private static double length(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x250 ? 0.6 : 1).sum();
    }

    private static boolean within(LocalDate day, Timeline timeline) {
        return !day.isBefore(timeline.firstDay()) && !day.isAfter(timeline.lastDay());
    }

    static double at(LocalDate day, Timeline timeline) {
        double whole = ChronoUnit.DAYS.between(timeline.firstDay(), timeline.lastDay()) + 1.0;
        return LEFT + WIDTH * ChronoUnit.DAYS.between(timeline.firstDay(), day) / whole;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
