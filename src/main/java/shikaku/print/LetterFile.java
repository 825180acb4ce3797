package shikaku.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import shikaku.print.font.FontChain;
import shikaku.print.font.FontRole;
import shikaku.print.layout.Form;
import shikaku.print.layout.Typesetter;
import shikaku.print.pdf.FileFonts;
import shikaku.print.pdf.FileHead;
import shikaku.print.pdf.Ink;
import shikaku.print.pdf.PageTree;
import shikaku.print.pdf.PdfBytes;
import shikaku.print.pdf.PdfFile;
import shikaku.print.pdf.Specimen;
import shikaku.print.pdf.StructureTree;

/** 印刷ファイル: letters written one after the other into one PDF. One thread a file; without {@link #finish} the file is no PDF. */
public final class LetterFile implements Closeable {

    private final PrintForms forms;
    private final FileSettings settings;
    private final MessageDigest digest;
    private final PdfFile file;
    private final FileFonts fonts;
    private final PageTree tree;
    private final Ink ink;
    private final PdfBytes page = new PdfBytes();
    private final PdfBytes entry = new PdfBytes();
    private final int fontResources;
    private final int resources;
    private final Map<StaticKey, String> statics = new HashMap<>();
    private final Map<SealPicture, String> seals = new HashMap<>();
    private final Map<String, Integer> drawings = new LinkedHashMap<>();
    private final Map<String, Integer> barePages = new HashMap<>();
    private final SharedTexts shared;
    private final StructureTree structure;
    private int letters;
    private int pages;

    private record StaticKey(String form, String side, String variant) {}

    LetterFile(OutputStream out, FileSettings settings, PrintForms forms) throws IOException {
        this.forms = forms;
        this.settings = settings;
        this.digest = sha256();
        this.file = new PdfFile(new DigestOutputStream(out, digest));
        this.fontResources = file.reserve();
        this.resources = file.reserve();
        this.fonts = new FileFonts(file, forms.chain().all());
        this.tree = new PageTree(file);
        this.ink = new Ink(page, fonts);
        this.shared = new SharedTexts(file, fonts, fontResources);
        this.structure = settings.tagged() ? new StructureTree(file) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets and writes a letter; throws {@link Flagged} and writes nothing of it if a value does not fit. */
    public void add(PrintDocument document) throws IOException {
        add(forms.lay(document));
    }

    public void add(Laid laid) throws IOException {
        if (!laid.flags().isEmpty()) {
            throw new Flagged(laid.flags());
        }
        for (Laid.Page one : laid.pages()) {
            addPage(one, laid.document().layout());
        }
        letters++;
    }

    private void addPage(Laid.Page one, PrintLayout layout) throws IOException {
        Form.Side side = one.sheet().side();
        boolean bare = one.sheet().bare() && (one.card() == null || one.card().bare());
        int number = file.reserve();
        int key = structure == null ? 0 : structure.page(number);
        String plain = bare && structure == null ? bareName(one, layout) : "";
        Integer content = barePages.get(plain);
        if (content == null) {
            content = file.reserve();
            page.clear();
            part(one.sheet(), layout);
            if (one.card() != null) {
                page.ascii("q 1 0 0 1 ")
                        .hundredths(one.card().x())
                        .one(' ')
                        .hundredths(one.card().y())
                        .ascii(" cm\n");
                part(one.card(), layout);
                page.ascii("Q\n");
            }
            file.stream(content, "", page);
            if (!plain.isEmpty()) {
                barePages.put(plain, content);
            }
        }
        entry.clear().ascii("<</Type/Page/Parent ").reference(tree.add(number)).ascii("/MediaBox[0 0 ");
        entry.hundredths(Typesetter.units(side.width())).one(' ').hundredths(Typesetter.units(side.height()));
        entry.ascii("]/Resources ").reference(resources).ascii("/Contents ").reference(content);
        if (structure != null) {
            entry.ascii("/Tabs/S/StructParents ").number(key);
        }
        entry.ascii(">>");
        file.object(number, entry);
        pages++;
    }

    /** What tells apart pages that carry no values. */
    private static String bareName(Laid.Page one, PrintLayout layout) {
        String card = one.card() == null ? "" : one.card().form().edition();
        return one.sheet().form().edition() + one.sheet().side().name() + card + layout.variant();
    }

    private void part(Laid.Part part, PrintLayout layout) throws IOException {
        ink.restart();
        if (settings.specimen()) {
            drawings.putIfAbsent(Specimen.NAME, 0);
        }
        if (structure != null) {
            String seal =
                    part.values().seal() == null ? null : seal(part.values().seal());
            new TaggedArt(ink, structure, forms.chain(), layout, part, seal).draw(settings.specimen());
            return;
        }
        Form.Side side = part.side();
        String art = statics(part, layout);
        if (settings.specimen()) {
            Specimen.place(page, side.width(), side.height());
        }
        page.one('/').ascii(art).ascii(" Do\n");
        for (int i = 0; i < part.items().size(); i++) {
            Laid.Item item = part.items().get(i);
            String name = shared.name(item, side, drawings);
            if (name != null) {
                ink.endText().out().one('/').ascii(name).ascii(" Do\n");
                continue;
            }
            for (int r = 0; r < item.runs().size(); r++) {
                ink.run(item.runs().get(r));
            }
        }
        ink.endText();
        FormValues values = part.values();
        for (Form.Picture picture : side.pictures()) {
            if (Pictures.given(picture, values)) {
                switch (picture.kind()) {
                    case SEAL -> Pictures.seal(page, picture, side.height(), seal(values.seal()));
                    case MATCH_CODE -> Pictures.matchCode(page, picture, side.height(), values.matchCode());
                    case CUSTOMER_BARCODE -> Pictures.customerBarcode(
                            page, picture, side.height(), values.customerBarcode());
                }
            }
        }
        if (values.marks() != 0 && side.marks() != null) {
            Pictures.marks(page, side.marks(), side.height(), values.marks());
        }
    }

    private String statics(Laid.Part part, PrintLayout layout) throws IOException {
        StaticKey key = new StaticKey(part.form().edition(), part.side().name(), layout.variant());
        String known = statics.get(key);
        if (known != null) {
            return known;
        }
        Form.Side side = part.side();
        PdfBytes drawing = new PdfBytes();
        StaticArt art = new StaticArt(new Ink(drawing, fonts), side);
        art.lines();
        art.labels(part.form().name(), forms.chain(), layout.hidden());
        PdfBytes head = SharedTexts.form(side, fontResources);
        String name = "S" + statics.size();
        drawings.put(name, stream(head, drawing.copy()));
        statics.put(key, name);
        return name;
    }

    private String seal(SealPicture picture) throws IOException {
        String known = seals.get(picture);
        if (known != null) {
            return known;
        }
        PdfBytes head =
                new PdfBytes().ascii("/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceRGB/Width ");
        head.number(picture.width()).ascii("/Height ").number(picture.height());
        String name = "I" + seals.size();
        drawings.put(name, stream(head, picture.rgb()));
        seals.put(picture, name);
        return name;
    }

    private int stream(PdfBytes head, byte[] data) throws IOException {
        int number = file.reserve();
        file.stream(number, new String(head.copy(), StandardCharsets.US_ASCII), data);
        return number;
    }

    /** Writes fonts, page tree and the end of the file. */
    public FileFacts finish() throws IOException {
        if (settings.specimen()) {
            FontChain chain = forms.chain();
            PdfBytes head = new PdfBytes().ascii(Specimen.ENTRIES);
            drawings.put(Specimen.NAME, stream(head, Specimen.drawing(chain.choose(FontRole.GOTHIC_BOLD, "見本"))));
        }
        fonts.write(fontResources, settings.idBytes());
        entry.clear().ascii("<</Font ");
        fonts.dictionary(entry);
        entry.ascii("/XObject<<");
        drawings.forEach((name, number) -> entry.one('/').ascii(name).one(' ').reference(number));
        file.object(resources, entry.ascii(">>>>"));
        int catalog = FileHead.write(
                file,
                tree.finish(),
                structure == null ? 0 : structure.finish(),
                settings.title(),
                settings.createdAt());
        long bytes = file.finish(catalog, settings.idBytes());
        return new FileFacts(letters, pages, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Leaves the output to its owner; nothing to free. */
    @Override
    public void close() {
        page.clear();
    }
}
