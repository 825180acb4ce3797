package shikaku.print.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Numbers, compresses and writes the objects of one file as they come. Dictionaries are gathered in object streams, places are kept in
 * one array, so memory stays flat however many pages there are.
 */
public final class PdfFile {

    private static final int IN_ONE_STREAM = 200;

    private final OutputStream out;
    private final Deflater deflater = new Deflater(6);
    private final PdfBytes head = new PdfBytes();
    private final PdfBytes gathered = new PdfBytes();
    private final int[] gatheredNumbers = new int[IN_ONE_STREAM];
    private final int[] gatheredAt = new int[IN_ONE_STREAM];
    private byte[] packed = new byte[1 << 16];
    /** Per object: offset in the file, or minus (stream number << 8 | index) when inside an object stream. */
    private long[] places = new long[1024];

    private int objects;
    private int inStream;
    private long written;
    private boolean broken;

    public PdfFile(OutputStream out) throws IOException {
        this.out = out;
        head.ascii("%PDF-1.7\n%")
                .raw(new byte[] {(byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3})
                .one('\n');
        write(head);
    }

    /** The number of an object that will be written later. */
    public int reserve() {
        objects++;
        if (objects >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        return objects;
    }

    /** Writes a dictionary, array or number under a reserved number. */
    public void object(int number, PdfBytes body) throws IOException {
        if (inStream == IN_ONE_STREAM) {
            flushGathered();
        }
        gatheredNumbers[inStream] = number;
        gatheredAt[inStream++] = gathered.size();
        gathered.raw(body.array(), 0, body.size()).one('\n');
    }

    /** Writes a compressed stream; {@code entries} are its further dictionary entries. */
    public void stream(int number, String entries, PdfBytes data) throws IOException {
        int length = deflate(data.array(), data.size());
        plainStream(number, entries + "/Filter/FlateDecode", packed, length);
    }

    public void stream(int number, String entries, byte[] data) throws IOException {
        int length = deflate(data, data.length);
        plainStream(number, entries + "/Filter/FlateDecode", packed, length);
    }

    /** Writes a stream as it is. */
    public void plainStream(int number, String entries, byte[] data, int length) throws IOException {
        places[number] = written;
        head.clear()
                .number(number)
                .ascii(" 0 obj\n<<")
                .ascii(entries)
                .ascii("/Length ")
                .number(length);
        head.ascii(">>\nstream\n").raw(data, 0, length).ascii("\nendstream\nendobj\n");
        write(head);
    }

    private int deflate(byte[] data, int size) {
        deflater.reset();
        deflater.setInput(data, 0, size);
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return length;
    }

    private void flushGathered() throws IOException {
        if (inStream == 0) {
            return;
        }
        int number = reserve();
        PdfBytes index = new PdfBytes();
        for (int i = 0; i < inStream; i++) {
            index.number(gatheredNumbers[i]).one(' ').number(gatheredAt[i]).one(' ');
            places[gatheredNumbers[i]] = -(((long) number << 8) | i);
        }
        int first = index.size();
        index.raw(gathered.array(), 0, gathered.size());
        stream(number, "/Type/ObjStm/N " + inStream + "/First " + first, index);
        gathered.clear();
        inStream = 0;
    }

    /** Writes the cross-reference stream and the end. */
    public long finish(int catalog, byte[] id) throws IOException {
        flushGathered();
        int number = reserve();
        places[number] = written;
        long start = written;
        stream(number, crossReferenceEntries(catalog, id), crossReferences());
        head.clear().ascii("startxref\n").number(start).ascii("\n%%EOF\n");
        write(head);
        deflater.end();
        return written;
    }

    private String crossReferenceEntries(int catalog, byte[] id) {
        PdfBytes entries =
                new PdfBytes().ascii("/Type/XRef/Size ").number(objects + 1L).ascii("/W[1 4 1]/Root ");
        entries.reference(catalog).ascii("/ID[").hex(id).hex(id);
        entries.ascii("]/DecodeParms<</Predictor 12/Columns 6>>");
        return new String(entries.copy(), StandardCharsets.US_ASCII);
    }

    /** Six bytes an object, each row as the difference to the one above. */
    private byte[] crossReferences() {
        byte[] rows = new byte[7 * (objects + 1)];
        byte[] above = new byte[6];
        byte[] row = new byte[6];
        for (int object = 0; object <= objects; object++) {
            long place = places[object];
            boolean inside = place < 0;
            long value = inside ? -place >>> 8 : place;
            row[0] = (byte) (object == 0 ? 0 : inside ? 2 : 1);
            for (int i = 0; i < 4; i++) {
                row[1 + i] = (byte) (value >>> (8 * (3 - i)));
            }
            row[5] = (byte) (object == 0 ? 0xff : inside ? (int) (-place & 0xff) : 0);
            rows[7 * object] = 2;
            for (int i = 0; i < 6; i++) {
                rows[7 * object + 1 + i] = (byte) (row[i] - above[i]);
            }
            System.arraycopy(row, 0, above, 0, 6);
        }
        return rows;
    }

    private void write(PdfBytes bytes) throws IOException {
        if (broken) {
            throw new IOException("An earlier write failed; the file has to be made anew");
        }
        broken = true;
        out.write(bytes.array(), 0, bytes.size());
        broken = false;
        written += bytes.size();
    }
}
