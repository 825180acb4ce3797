package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.print.layout.Form;

@DisplayName("紙の上の符号: 300 dpi の画像から読める")
class RasterTest {

    private static final int DPI = 300;
    private static PrintDocument letter;
    private static BufferedImage front;

    @BeforeAll
    static void draws() {
        letter = Samples.document(Samples.BUNDLED, "letter", false);
        front = image(Samples.BUNDLED.document(letter, Samples.mailing().specimen(true)), 0);
    }

    private static BufferedImage image(byte[] pdf, int page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(PreviewPicture.png(pdf, page, DPI)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage cut(BufferedImage image, Form.Box box) {
        double dots = DPI / 25.4;
        return image.getSubimage(
                (int) (box.x() * dots), (int) (box.y() * dots), (int) (box.w() * dots), (int) (box.h() * dots));
    }

    private static Form.Picture picture(PrintDocument document, Form.PictureKind kind) {
        return document.layout().sides().get(0).pictures().stream()
                .filter(picture -> picture.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String decoded(BufferedImage image) throws NotFoundException {
        int w = image.getWidth();
        int h = image.getHeight();
        RGBLuminanceSource source = new RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    }

    @Test
    @DisplayName("MML-09: the match code of a letter is read")
    void readsTheMatchCodeOfALetter() throws NotFoundException {
        Form.Picture code = picture(letter, Form.PictureKind.MATCH_CODE);
        assertEquals("SK26-7QX4-M9TD-01", decoded(cut(front, code.box().wider(code.quiet()))));
    }

    @Test
    @DisplayName("MML-09: the small match code of an employee's card is read through the specimen mark")
    void readsTheMatchCodeOfACard() throws NotFoundException {
        PrintDocument card = Samples.document(Samples.BUNDLED, "kenpo", false);
        byte[] pdf = Samples.BUNDLED.document(card, Samples.mailing().specimen(true));
        Form.Picture code = picture(card, Form.PictureKind.MATCH_CODE);
        assertEquals("SK26-7QX4-M9TD-01", decoded(cut(image(pdf, 0), code.box().wider(code.quiet()))));
    }

    @Test
    @DisplayName("MML-12: the customer bar code is read, its bars have the size of 9 point")
    void readsTheCustomerBarcode() {
        Form.Picture code = picture(letter, Form.PictureKind.CUSTOMER_BARCODE);
        BufferedImage bars = cut(front, code.box().wider(code.quiet()));
        assertEquals(CustomerBarcode.ofDigits("98765431-2-3-101").bars(), Bars.read(bars));
        double mm = 25.4 / DPI;
        int[] extent = Bars.extent(bars);
        assertEquals(64.54, (extent[1] - extent[0]) * mm, 0.2);
        assertEquals(3.24, (extent[3] - extent[2]) * mm, 0.2);
        assertTrue(extent[0] * mm > 1.9 && extent[2] * mm > 1.9, "2 mm stay clear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "letter-128", "notice", "pin-inquiry"})
    @DisplayName("MML-15: in the window nothing but postal code, address, name and bar code is drawn")
    void showsOnlyTheAddressInTheWindow(String form) {
        PrintLayout layout = Samples.BUNDLED.single(form, Samples.DAY);
        Form.Window window = layout.sides().get(0).window();
        FormValues.Builder values = Samples.values(layout.sheet(), true);
        for (String id : new String[] {"postal_code", "address", "addressee"}) {
            values.put(id, "　");
        }
        values.customerBarcode(Optional.empty());
        for (Form.Field field : layout.sides().get(0).fields()) {
            if (field.longest().contains("𠮷")) {
                values.put(field.id(), field.longest().replace("𠮷", "吉"));
            }
        }
        byte[] pdf = Samples.BUNDLED.document(
                PrintDocument.single(layout, values.build()), Samples.mailing().specimen(true));
        Form.Box ever = new Form.Box(
                0,
                0,
                window.ever().x() + window.ever().w(),
                window.ever().y() + window.ever().h());
        BufferedImage seen = cut(image(pdf, 0), ever);
        int ink = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                ink += (seen.getRGB(x, y) & 0xff) < 250 ? 1 : 0;
            }
        }
        assertEquals(0, ink);
    }

    /** A reader of the customer bar code from dots; knows the kinds of bars, nothing of how they are drawn. */
    private static final class Bars {

        static String read(BufferedImage image) {
            int[] extent = extent(image);
            int height = extent[3] - extent[2];
            int middle = (extent[2] + extent[3]) / 2;
            int high = extent[2] + height / 6;
            int low = extent[3] - height / 6;
            StringBuilder bars = new StringBuilder();
            for (int x = extent[0]; x < extent[1]; x++) {
                if (dark(image, x, middle) && !dark(image, x - 1, middle)) {
                    int end = x;
                    while (dark(image, end, middle)) {
                        end++;
                    }
                    int centre = (x + end) / 2;
                    boolean up = dark(image, centre, high);
                    boolean down = dark(image, centre, low);
                    bars.append(up && down ? '1' : up ? '2' : down ? '3' : '4');
                    x = end;
                }
            }
            return bars.toString();
        }

        /** Left, right, top and bottom of the ink. */
        static int[] extent(BufferedImage image) {
            int[] extent = {image.getWidth(), 0, image.getHeight(), 0};
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (dark(image, x, y)) {
                        extent[0] = Math.min(extent[0], x);
                        extent[1] = Math.max(extent[1], x + 1);
                        extent[2] = Math.min(extent[2], y);
                        extent[3] = Math.max(extent[3], y + 1);
                    }
                }
            }
            return extent;
        }

        private static boolean dark(BufferedImage image, int x, int y) {
            return x >= 0 && x < image.getWidth() && (image.getRGB(x, y) & 0xff) < 128;
        }
    }
}
