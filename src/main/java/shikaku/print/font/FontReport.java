package shikaku.print.font;

/** What is known of a font in use, for the start-up check and the manifest of a mailing. */
public record FontReport(String name, String file, String sha256, int glyphs) {

    /** Whether it is IPAmj明朝, which has the kanji of the family registers. */
    public boolean isIpamj() {
        return name.startsWith("IPAmj");
    }
}
