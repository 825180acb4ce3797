package shikaku.bench;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.print.barcode.MatchCodeSymbol;
import shikaku.print.layout.Form;

/** The same letter by JasperReports: the same forms, texts, lines, fonts, seal and codes (as one-bit pictures), compiled at run. */
final class JasperLetters {

    private static final double POINTS = 72 / 25.4;

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    private final JasperReport report;
    private final BufferedImage seal = BenchLetters.seal();

    JasperLetters(Form sheet, Form card) throws JRException {
        context.setExtensions(
                FontFamily.class,
                List.of(
                        family("gothic", "BIZUDGothic-Regular"),
                        family("gothic_bold", "BIZUDGothic-Bold"),
                        family("mincho_mj", "BIZUDMincho-Regular")));
        JasperDesign design = new JasperDesign();
        design.setName("letter");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setColumnWidth(595);
        design.setLeftMargin(0);
        design.setRightMargin(0);
        design.setTopMargin(0);
        design.setBottomMargin(0);
        for (int i = 0; i < sheet.sides().size(); i++) {
            Form.Side side = sheet.sides().get(i);
            JRDesignBand band = new JRDesignBand();
            band.setHeight(842);
            draw(design, band, side, "s_", 0, 0);
            Form.Slot slot = side.slots().get(0);
            draw(
                    design,
                    band,
                    card.sides().get(i),
                    "c_",
                    slot.box().x(),
                    slot.box().y());
            ((JRDesignSection) design.getDetailSection()).addBand(band);
        }
        report = JasperCompileManager.getInstance(context).compile(design);
    }

    private SimpleFontFamily family(String name, String file) {
        Path font =
                Path.of("src/main/resources/shikaku/print/font", file + ".ttf").toAbsolutePath();
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName(name);
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(font.toString());
        family.setNormalFace(face);
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        return family;
    }

    private static void draw(
            JasperDesign design, JRDesignBand band, Form.Side side, String prefix, double dx, double dy)
            throws JRException {
        for (Form.Area area : side.areas()) {
            JRDesignRectangle rectangle = new JRDesignRectangle(design);
            place(rectangle, area.box(), dx, dy);
            rectangle.setMode(ModeEnum.TRANSPARENT);
            rectangle.getLinePen().setLineWidth((float) (area.weight() * POINTS));
            band.addElement(rectangle);
        }
        for (Form.Rule rule : side.rules()) {
            JRDesignLine line = new JRDesignLine(design);
            double w = Math.max(rule.x2() - rule.x1(), 0.36);
            double h = Math.max(rule.y2() - rule.y1(), 0.36);
            place(line, new Form.Box(rule.x1(), rule.y1(), w, h), dx, dy);
            line.setWidth(rule.x1() == rule.x2() ? 1 : line.getWidth());
            line.setHeight(rule.y1() == rule.y2() ? 1 : line.getHeight());
            line.getLinePen().setLineWidth((float) (rule.weight() * POINTS));
            band.addElement(line);
        }
        for (Form.Label label : side.labels()) {
            JRDesignStaticText text = new JRDesignStaticText(design);
            place(text, label.box(), dx, dy);
            style(text, label.font().key(), label.size(), label.align());
            text.setText(label.text());
            band.addElement(text);
        }
        for (Form.Field field : side.fields()) {
            if (!field.byHand()) {
                declare(design, prefix + field.id(), String.class);
                JRDesignTextField text = new JRDesignTextField(design);
                place(text, field.box(), dx, dy);
                style(text, field.font().key(), field.size(), field.align());
                text.setExpression(new JRDesignExpression("$F{" + prefix + field.id() + "}"));
                text.setBlankWhenNull(true);
                band.addElement(text);
            }
        }
        for (Form.Picture picture : side.pictures()) {
            String name = picture.kind().name();
            declare(design, name, Image.class);
            JRDesignImage image = new JRDesignImage(design);
            place(image, picture.box(), dx, dy);
            image.setScaleImage(ScaleImageEnum.FILL_FRAME);
            image.setUsingCache(picture.kind() == Form.PictureKind.SEAL);
            image.setExpression(new JRDesignExpression("$F{" + name + "}"));
            band.addElement(image);
        }
    }

    private static void declare(JasperDesign design, String name, Class<?> type) throws JRException {
        if (!design.getFieldsMap().containsKey(name)) {
            JRDesignField field = new JRDesignField();
            field.setName(name);
            field.setValueClass(type);
            design.addField(field);
        }
    }

    /** Whole points are all JasperReports knows; boxes grow a little so that nothing is cut. */
    private static void place(JRDesignElement element, Form.Box box, double dx, double dy) {
        int x = (int) Math.round((box.x() + dx) * POINTS);
        int y = (int) Math.round((box.y() + dy) * POINTS);
        element.setX(Math.max(x, 0));
        element.setY(Math.max(y, 0));
        element.setWidth(Math.min((int) Math.ceil(box.w() * POINTS) + 1, 595 - element.getX()));
        element.setHeight(Math.min((int) Math.ceil(box.h() * POINTS) + 1, 842 - element.getY()));
    }

    private static void style(JRDesignTextElement text, String font, int size, Form.Align align) {
        text.setFontName(font);
        text.setFontSize(size / 100f);
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        text.setHeight(Math.max(text.getHeight(), (int) Math.ceil(size / 100.0 * 1.3)));
        text.setHorizontalTextAlign(
                switch (align) {
                    case RIGHT -> HorizontalTextAlignEnum.RIGHT;
                    case CENTER -> HorizontalTextAlignEnum.CENTER;
                    case JUSTIFY -> HorizontalTextAlignEnum.JUSTIFIED;
                    default -> HorizontalTextAlignEnum.LEFT;
                });
    }

    byte[] write(List<BenchLetters.Letter> letters) throws JRException {
        Iterator<BenchLetters.Letter> rest = letters.iterator();
        JasperPrint print = JasperFillManager.getInstance(context).fill(report, new HashMap<>(), new Rows(rest));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    private final class Rows implements JRDataSource {

        private final Iterator<BenchLetters.Letter> rest;
        private Map<String, Object> row;

        Rows(Iterator<BenchLetters.Letter> rest) {
            this.rest = rest;
        }

        @Override
        public boolean next() {
            if (!rest.hasNext()) {
                return false;
            }
            BenchLetters.Letter letter = rest.next();
            row = new HashMap<>();
            letter.sheet().forEach((id, value) -> row.put("s_" + id, value));
            letter.card().forEach((id, value) -> row.put("c_" + id, value));
            row.put("SEAL", seal);
            row.put("MATCH_CODE", matchCode(letter.matchCode()));
            row.put("CUSTOMER_BARCODE", bars(letter.barcode()));
            return true;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return row.get(field.getName());
        }
    }

    private static BufferedImage matchCode(String text) {
        byte[] rows = MatchCodeSymbol.rows(text);
        BufferedImage image =
                new BufferedImage(MatchCodeSymbol.SIZE, MatchCodeSymbol.SIZE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < MatchCodeSymbol.SIZE; y++) {
            for (int x = 0; x < MatchCodeSymbol.SIZE; x++) {
                boolean dark = ((rows[4 * y + x / 8] >> (7 - x % 8)) & 1) == 1;
                image.setRGB(x, y, dark ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static BufferedImage bars(CustomerBarcode code) {
        String bars = code.bars();
        BufferedImage image = new BufferedImage(2 * bars.length() - 1, 3, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < image.getWidth(); x++) {
            char bar = x % 2 == 0 ? bars.charAt(x / 2) : ' ';
            boolean[] dark = {bar == '1' || bar == '2', bar != ' ', bar == '1' || bar == '3'};
            for (int y = 0; y < 3; y++) {
                image.setRGB(x, y, dark[y] ? 0 : 0xffffff);
            }
        }
        return image;
    }
}
