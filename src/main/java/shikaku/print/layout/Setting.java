package shikaku.print.layout;

import java.util.List;

/** What became of a value: lines that can be printed, or why it cannot. */
public record Setting(List<Run> runs, double missingMm, List<String> missingGlyphs) {

    public static final Setting NOTHING = new Setting(List.of(), 0, List.of());

    static Setting of(List<Run> runs) {
        return new Setting(runs, 0, List.of());
    }

    static Setting tooLong(double missingMm) {
        return new Setting(List.of(), Math.max(missingMm, 0.01), List.of());
    }

    static Setting noGlyph(List<String> characters) {
        return new Setting(List.of(), 0, characters);
    }

    public boolean fits() {
        return missingMm == 0 && missingGlyphs.isEmpty();
    }
}
