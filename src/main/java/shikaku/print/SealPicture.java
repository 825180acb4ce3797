package shikaku.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** 公印: the picture of a seal, read once from its PNG; transparent parts are white. */
public final class SealPicture {

    private static final int LARGEST = 4000;

    private final int width;
    private final int height;
    private final byte[] rgb;
    private final int hash;

    private SealPicture(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.hash = Arrays.hashCode(rgb);
    }

    public static SealPicture of(byte[] png) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The seal is no readable PNG", e);
        }
        if (image == null || image.getWidth() > LARGEST || image.getHeight() > LARGEST) {
            throw new IllegalArgumentException("The seal is no PNG of at most 4000 by 4000 dots");
        }
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                int alpha = argb >>> 24;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int part = argb >> shift & 0xff;
                    rgb[at++] = (byte) ((part * alpha + 255 * (255 - alpha)) / 255);
                }
            }
        }
        return new SealPicture(image.getWidth(), image.getHeight(), rgb);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] rgb() {
        return rgb;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealPicture that && width == that.width && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
