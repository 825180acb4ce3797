package shikaku.print;

import java.nio.charset.StandardCharsets;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.print.barcode.MatchCodeSymbol;
import shikaku.print.layout.Form;
import shikaku.print.layout.Typesetter;
import shikaku.print.pdf.PdfBytes;

/** Draws seal, two-dimensional code, customer bar code and inserter marks into a content stream. */
final class Pictures {

    private static final int CODES = 21;
    private static final int KINDS = 19;
    /** The drawing of each value at each place, in a space where the pitch and a third of the long bar are 1. */
    private static final byte[][] BARS = new byte[CODES * KINDS][];

    private static final byte[] START = bars("13", 0);
    private static final byte[] STOP = bars("31", CustomerBarcode.BARS - 2);
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    static {
        for (int place = 0; place < CODES; place++) {
            for (int code = 0; code < KINDS; code++) {
                BARS[place * KINDS + code] = bars(CustomerBarcode.bars(code), 2 + 3 * place);
            }
        }
    }

    private Pictures() {}

    private static byte[] bars(String kinds, int first) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < kinds.length(); i++) {
            int x = first + i;
            char kind = kinds.charAt(i);
            int low = kind == '1' || kind == '3' ? 0 : 1;
            int high = kind == '1' || kind == '2' ? 3 : 2;
            path.append(x)
                    .append(' ')
                    .append(low)
                    .append(" m ")
                    .append(x)
                    .append(' ')
                    .append(high)
                    .append(" l\n");
        }
        return path.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static boolean given(Form.Picture picture, FormValues values) {
        return switch (picture.kind()) {
            case SEAL -> values.seal() != null;
            case MATCH_CODE -> values.matchCode() != null;
            case CUSTOMER_BARCODE -> values.customerBarcode() != null;
        };
    }

    private static PdfBytes place(PdfBytes out, Form.Box box, double pageHeight) {
        out.hundredths(Typesetter.units(box.x())).one(' ');
        return out.hundredths(Typesetter.units(pageHeight) - Typesetter.units(box.y() + box.h()));
    }

    static void seal(PdfBytes out, Form.Picture picture, double pageHeight, String name) {
        out.ascii("q ").hundredths(Typesetter.units(picture.box().w())).ascii(" 0 0 ");
        out.hundredths(Typesetter.units(picture.box().h())).one(' ');
        place(out, picture.box(), pageHeight).ascii(" cm /").ascii(name).ascii(" Do Q\n");
    }

    static void matchCode(PdfBytes out, Form.Picture picture, double pageHeight, String text) {
        byte[] rows = MatchCodeSymbol.rows(text);
        out.ascii("q ").hundredths(Typesetter.units(picture.box().w())).ascii(" 0 0 ");
        out.hundredths(Typesetter.units(picture.box().h())).one(' ');
        place(out, picture.box(), pageHeight).ascii(" cm BI/W 25/H 25/IM true/BPC 1/D[1 0]");
        if (looksLikeEnd(rows)) {
            out.ascii("/F/AHx ID ");
            for (byte b : rows) {
                out.one(HEX[b >> 4 & 15]).one(HEX[b & 15]);
            }
            out.one('>');
        } else {
            out.ascii(" ID ").raw(rows);
        }
        out.ascii("\nEI Q\n");
    }

    /** A reader may take the bytes EI inside the picture for its end. */
    private static boolean looksLikeEnd(byte[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (rows[i - 1] == 'E' && rows[i] == 'I') {
                return true;
            }
        }
        return false;
    }

    static void customerBarcode(PdfBytes out, Form.Picture picture, double pageHeight, CustomerBarcode code) {
        double half = picture.bar() / 2;
        Form.Box box = new Form.Box(
                picture.box().x() + half,
                picture.box().y(),
                picture.box().w(),
                picture.box().h());
        out.ascii("q ").hundredths(Typesetter.units(picture.pitch())).ascii(" 0 0 ");
        out.hundredths(Typesetter.units(picture.longBar() / 3)).one(' ');
        place(out, box, pageHeight).ascii(" cm ");
        out.hundredths((int) Math.round(100 * picture.bar() / picture.pitch()))
                .ascii(" w\n")
                .raw(START);
        for (int place = 0; place < CODES; place++) {
            out.raw(BARS[place * KINDS + code.code(place)]);
        }
        out.raw(STOP).ascii("S Q\n");
    }

    static void marks(PdfBytes out, Form.Marks marks, double pageHeight, int bits) {
        out.ascii("q ").hundredths(Typesetter.units(marks.weight())).ascii(" w\n");
        for (int i = 0; i < 8; i++) {
            if ((bits >> i & 1) != 0) {
                int y = Typesetter.units(pageHeight) - Typesetter.units(marks.y() + i * marks.pitch());
                out.hundredths(Typesetter.units(marks.x()))
                        .one(' ')
                        .hundredths(y)
                        .ascii(" m ");
                out.hundredths(Typesetter.units(marks.x() + marks.width()))
                        .one(' ')
                        .hundredths(y)
                        .ascii(" l\n");
            }
        }
        out.ascii("S Q\n");
    }
}
