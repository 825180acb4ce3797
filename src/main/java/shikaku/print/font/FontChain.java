package shikaku.print.font;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ordered fonts of each role. The first font that has every character of a text sets the whole text; fonts are never mixed inside
 * one field.
 */
public final class FontChain {

    /** Where Debian's package fonts-ipamj-mincho puts its one file. */
    private static final Path IPAMJ = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

    private static final String HOME = "/shikaku/print/font/";

    private final Map<FontRole, List<TrueTypeFont>> fonts = new EnumMap<>(FontRole.class);
    private final List<TrueTypeFont> all;

    private FontChain(List<Path> mincho, List<Path> gothic, List<Path> bold) {
        Map<String, TrueTypeFont> read = new LinkedHashMap<>();
        fonts.put(FontRole.GOTHIC, chain(read, gothic, "BIZUDGothic-Regular.ttf"));
        fonts.put(FontRole.GOTHIC_BOLD, chain(read, bold, "BIZUDGothic-Bold.ttf"));
        fonts.put(FontRole.MINCHO_MJ, chain(read, mincho, "BIZUDMincho-Regular.ttf"));
        all = List.copyOf(read.values());
    }

    private static List<TrueTypeFont> chain(Map<String, TrueTypeFont> read, List<Path> files, String own) {
        List<TrueTypeFont> chain = new ArrayList<>();
        for (Path file : files) {
            chain.add(read.computeIfAbsent(file.toString(), f -> TrueTypeFont.read(FontBytes.of(file))));
        }
        chain.add(read.computeIfAbsent(own, f -> TrueTypeFont.read(FontBytes.ofResource(HOME + f))));
        return List.copyOf(chain);
    }

    /** The fonts that come with the application, nothing else. */
    public static FontChain bundled() {
        return new FontChain(List.of(), List.of(), List.of());
    }

    /**
     * The operator's fonts before the bundled ones: {@code SHIKAKU_FONTS_MINCHO_MJ}, {@code SHIKAKU_FONTS_GOTHIC} and
     * {@code SHIKAKU_FONTS_GOTHIC_BOLD} list files in order, each optionally followed by {@code #} and its SHA-256. Where the first is not
     * set, IPAmj Mincho is used if its Debian package is installed.
     */
    public static FontChain configured(Map<String, String> environment) {
        String mincho = environment.get("SHIKAKU_FONTS_MINCHO_MJ");
        List<Path> names = mincho == null && Files.isReadable(IPAMJ) ? List.of(IPAMJ) : files(mincho);
        return new FontChain(
                names,
                files(environment.get("SHIKAKU_FONTS_GOTHIC")),
                files(environment.get("SHIKAKU_FONTS_GOTHIC_BOLD")));
    }

    private static List<Path> files(String setting) {
        List<Path> files = new ArrayList<>();
        if (setting == null) {
            return files;
        }
        for (String entry : setting.split(File.pathSeparator, -1)) {
            if (entry.isBlank()) {
                continue;
            }
            String[] parts = entry.strip().split("#", 2);
            Path file = Path.of(parts[0]);
            if (parts.length == 2 && !FontBytes.of(file).sha256().equalsIgnoreCase(parts[1])) {
                throw new BrokenFont(parts[0], "is not the file the configuration names (SHA-256 differs)");
            }
            files.add(file);
        }
        return files;
    }

    /** The font that shows the whole text, or null if none of the role does. */
    public TrueTypeFont choose(FontRole role, String text) {
        for (TrueTypeFont font : fonts.get(role)) {
            if (Glyphs.covers(font, text)) {
                return font;
            }
        }
        return null;
    }

    /** The characters that keep the role's best font from showing the text, as {@code U+845B U+E0100}. */
    public List<String> missing(FontRole role, String text) {
        List<String> fewest = null;
        for (TrueTypeFont font : fonts.get(role)) {
            List<String> missing = Glyphs.missing(font, text);
            if (fewest == null || missing.size() < fewest.size()) {
                fewest = missing;
            }
        }
        return fewest;
    }

    /** Every font of the chain once, in a fixed order. */
    public List<TrueTypeFont> all() {
        return all;
    }
}
