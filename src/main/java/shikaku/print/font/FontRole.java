package shikaku.print.font;

import java.util.Locale;

/** What a font is for. The files behind a role are configuration. */
public enum FontRole {
    GOTHIC,
    GOTHIC_BOLD,
    MINCHO_MJ;

    /** The name in layouts, {@code mincho_mj}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
