package shikaku.shared.page;

import java.io.Serializable;
import java.util.List;

/**
 * 月別の人数, ready to draw: stacked bars with three meanings.
 *
 * @param description the figures in a sentence, for those who do not see the picture
 * @param urgentLabel meaning of the filled part, {@code openLabel} of the light one, {@code doneLabel} of the grey one
 */
public record BarChart(
        String description, String unit, String urgentLabel, String openLabel, String doneLabel, List<Bar> bars)
        implements Serializable {

    /** @param group stands under the label where a new group (a year) begins, else empty */
    public record Bar(String label, String group, long urgent, long open, long done) implements Serializable {

        public long total() {
            return urgent + open + done;
        }
    }
}
