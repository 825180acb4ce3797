package shikaku.shared.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a law or an insurer may change: values with their first day, an optional last day and a source. Rows never
 * overlap; a row without a last day ends the day before the next one starts.
 */
public final class EffectiveDated<T> {

    /** One row; {@code lastDay} is inclusive and null for an open end. */
    public record Row<T>(LocalDate firstDay, LocalDate lastDay, T value, String source) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    private final List<Row<T>> rows;

    private EffectiveDated(List<Row<T>> rows) {
        this.rows = rows;
    }

    public static <T> EffectiveDated<T> of(List<Row<T>> given) {
        List<Row<T>> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(Row::firstDay));
        List<Row<T>> closed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Row<T> row = sorted.get(i);
            LocalDate next = i + 1 < sorted.size() ? sorted.get(i + 1).firstDay() : null;
            LocalDate last = row.lastDay() == null && next != null ? next.minusDays(1) : row.lastDay();
            if (last != null && (last.isBefore(row.firstDay()) || (next != null && !last.isBefore(next)))) {
                throw new IllegalArgumentException("Rows overlap at " + row.firstDay());
            }
            closed.add(new Row<>(row.firstDay(), last, row.value(), row.source()));
        }
        return new EffectiveDated<>(closed);
    }

    public static <T> EffectiveDated<T> from(LocalDate firstDay, T value, String source) {
        return of(List.of(new Row<>(firstDay, null, value, source)));
    }

    /** The same table with one later row. */
    public EffectiveDated<T> then(LocalDate firstDay, T value, String source) {
        List<Row<T>> more = new ArrayList<>(rows);
        more.add(new Row<>(firstDay, null, value, source));
        return of(more);
    }

    /** The same table whose latest row ends on this day. */
    public EffectiveDated<T> until(LocalDate lastDay) {
        List<Row<T>> ended = new ArrayList<>(rows);
        Row<T> last = ended.remove(ended.size() - 1);
        ended.add(new Row<>(last.firstDay(), lastDay, last.value(), last.source()));
        return of(ended);
    }

    /** The value in force, or {@link NothingInForce}. */
    public T on(LocalDate day) {
        return rowOn(day).orElseThrow(() -> new NothingInForce(day)).value();
    }

    public Optional<Row<T>> rowOn(LocalDate day) {
        return rows.stream().filter(row -> row.covers(day)).findFirst();
    }

    public List<Row<T>> rows() {
        return List.copyOf(rows);
    }
}
