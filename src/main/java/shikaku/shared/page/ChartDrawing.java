package shikaku.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code sk:chart}: stacked bars as SVG, key above, and 表で見る with the same numbers as a table. */
@FacesComponent("shikaku.Chart")
public class ChartDrawing extends UIComponentBase {

    private static final int BASE = 188;
    private static final int FULL = 164;

    @Override
    public String getFamily() {
        return "shikaku";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (getAttributes().get("value") instanceof BarChart chart) {
            draw(
                    new Html(context),
                    getClientId(context),
                    String.valueOf(getAttributes().get("label")),
                    chart);
        }
        super.encodeEnd(context);
    }

    static void draw(Html html, String id, String label, BarChart chart) {
        html.open("div", "class", "fig");
        key(html, chart);
        picture(html, id, label, chart);
        table(html, chart);
        html.close();
    }

    private static void key(Html html, BarChart chart) {
        html.open("p", "class", "key");
        keyPart(html, "x-todo", chart.urgentLabel());
        keyPart(html, "x-later", chart.openLabel());
        keyPart(html, "x-done", chart.doneLabel());
        html.close();
    }

    private static void keyPart(Html html, String style, String label) {
        html.open("span")
                .open("svg", "viewBox", "0 0 20 14", "aria-hidden", "true", "focusable", "false")
                .leaf("rect", null, "class", style, "x", 0.5, "y", 0.5, "width", 19, "height", 13)
                .close()
                .text(label)
                .close();
    }

    private static void picture(Html html, String id, String label, BarChart chart) {
        long step =
                step(chart.bars().stream().mapToLong(BarChart.Bar::total).max().orElse(0));
        long top = Math.max(step, 1) * 5 / 2;
        html.open("div", "class", "scr", "tabindex", "0", "role", "group", "aria-label", label)
                .open(
                        "svg",
                        "class",
                        "band",
                        "width",
                        "100%",
                        "height",
                        226,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d")
                .leaf("title", label, "id", id + "-t")
                .leaf("desc", chart.description(), "id", id + "-d");
        for (int i = 0; i <= 2; i++) {
            double y = BASE - (double) FULL * step * i / top;
            html.leaf("line", null, "class", i == 0 ? "x-base" : "x-grid", "x1", 54, "x2", "100%", "y1", y, "y2", y);
            html.leaf(
                    "text",
                    Texts.count(step * i) + (i == 2 ? chart.unit() : ""),
                    "class",
                    "x-t14 x-sub",
                    "x",
                    48,
                    "y",
                    y + 4.5,
                    "text-anchor",
                    "end");
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            double x = 11 + 86.0 / chart.bars().size() * i;
            bar(html, chart.bars().get(i), String.format(Locale.ROOT, "%.2f%%", x), top);
        }
        html.close().close();
    }

    private static void bar(Html html, BarChart.Bar bar, String x, long top) {
        html.open("svg", "x", x, "overflow", "visible");
        double y = BASE;
        y = part(html, "x-done", bar.done(), y, top);
        y = part(html, "x-later", bar.open(), y, top);
        y = part(html, "x-todo", bar.urgent(), y, top);
        html.leaf("text", Texts.count(bar.total()), "class", "x-t14", "x", 0, "y", y - 5, "text-anchor", "middle")
                .leaf("text", bar.label(), "class", "x-t14", "x", 0, "y", 205, "text-anchor", "middle");
        if (!bar.group().isEmpty()) {
            html.leaf("text", bar.group(), "class", "x-t14 x-sub", "x", -17, "y", 223);
        }
        html.close();
    }

    private static double part(Html html, String style, long people, double y, long top) {
        if (people == 0) {
            return y;
        }
        double height = (double) FULL * people / top;
        html.leaf("rect", null, "class", style, "x", -17, "y", y - height, "width", 34, "height", height);
        return y - height;
    }

    private static void table(Html html, BarChart chart) {
        html.open("details", "class", "astable")
                .leaf("summary", "表で見る")
                .open("table", "class", "tb")
                .open("thead")
                .open("tr")
                .leaf("th", "月", "scope", "col");
        for (String head : List.of(chart.urgentLabel(), chart.openLabel(), chart.doneLabel(), "計")) {
            html.leaf("th", head, "scope", "col", "class", "r");
        }
        html.close().close().open("tbody");
        String group = "";
        for (BarChart.Bar bar : chart.bars()) {
            group = bar.group().isEmpty() ? group : bar.group();
            html.open("tr").leaf("th", group + bar.label(), "scope", "row", "class", "nw");
            for (long people : new long[] {bar.urgent(), bar.open(), bar.done(), bar.total()}) {
                html.leaf("td", Texts.count(people), "class", "r num");
            }
            html.close();
        }
        html.close().close().close();
    }

    /** The distance of two grid lines: 1, 2 or 5 times a power of ten, so that two and a half of them hold the highest bar. */
    static long step(long highest) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step * 5 >= highest * 2) {
                    return step;
                }
            }
        }
    }
}
