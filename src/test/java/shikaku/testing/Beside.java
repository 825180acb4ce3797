package shikaku.testing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * 見本と並べる: the design's picture at the left, the product's at the right, in {@code target/screenshots/beside}. The folder of the
 * design's pictures is told by {@code SHIKAKU_MOCKS}; without it nothing is drawn. docs/screens.md names what differs and why.
 */
public final class Beside {

    /** The design's pictures and ours. */
    private static final Map<String, String> MOCKS = Map.of(
            "01-login", "login",
            "02-home", "home",
            "03-search", "search",
            "04-person", "person",
            "05-protected", "neutral",
            "06-issue", "issue",
            "07-mailing", "mailing",
            "10b-import", "import-result");

    private Beside() {}

    public static void mocks() throws IOException {
        String folder = System.getenv("SHIKAKU_MOCKS");
        if (folder == null) {
            return;
        }
        Path beside = Path.of("target/screenshots/beside");
        Files.createDirectories(beside);
        for (Map.Entry<String, String> pair : MOCKS.entrySet()) {
            Path shot = Path.of("target/screenshots", "screen-" + pair.getValue() + "-1366.png");
            if (!Files.exists(shot)) {
                continue;
            }
            BufferedImage left =
                    ImageIO.read(Path.of(folder, pair.getKey() + ".png").toFile());
            BufferedImage right = ImageIO.read(shot.toFile());
            BufferedImage both = new BufferedImage(
                    left.getWidth() + right.getWidth(),
                    Math.max(left.getHeight(), right.getHeight()),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = both.createGraphics();
            pen.drawImage(left, 0, 0, null);
            pen.drawImage(right, left.getWidth(), 0, null);
            pen.dispose();
            ImageIO.write(both, "png", beside.resolve(pair.getKey() + ".png").toFile());
        }
    }
}
