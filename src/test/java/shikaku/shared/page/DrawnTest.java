package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the pictures say and what their tables say is the same. */
@DisplayName("図と表で見る")
class DrawnTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 8, 31);

    @Test
    @DisplayName("帯は初日から末日の翌日まで。図より前の始まりは図の左端、終わりのないものは右端まで")
    void bandsBeginAndEndOnTheirDays() throws Exception {
        Document drawn = timeline(LocalDate.of(2026, 11, 24));
        assertEquals(
                List.of("x-grace 13.20% 33.54%", "x-cert 46.74% 53.26%", "x-gap 46.74% 0.22%", "x-myna 99.78% 0.22%"),
                rows(
                        drawn,
                        "rect",
                        rect -> rect.hasAttribute("class")
                                        && rect.getAttribute("class").matches("x-(grace|cert|gap|myna|plan)")
                                ? rect.getAttribute("class") + " " + rect.getAttribute("x") + " "
                                        + rect.getAttribute("width")
                                : null));
        assertEquals(
                List.of("38.41%"),
                rows(
                        drawn,
                        "line",
                        line -> line.getAttribute("class").equals("x-now") ? line.getAttribute("x1") : null));
        assertEquals(
                List.of("受診の見通し"),
                rows(drawn, "title", title -> title.getAttribute("id").isEmpty() ? null : title.getTextContent()));
        assertEquals(List.of("12月末まで資格のみ"), rows(drawn, "desc", Element::getTextContent));
    }

    @Test
    @DisplayName("表には、図に入らないものも含めて、すべての期間が書いたとおりに出る")
    void theTableHasEverySpan() throws Exception {
        assertEquals(
                List.of(
                        "カード|経過期間|令和8年6月1日|令和8年12月31日",
                        "資格確認書|交付済み|令和9年1月1日|—",
                        "資格確認書|ずっと先|令和9年9月1日|—",
                        "答え|空白 <1日>|令和9年1月1日|令和9年1月1日",
                        "答え|末日だけ|令和9年8月31日|令和9年8月31日"),
                bodyRows(timeline(LocalDate.of(2026, 11, 24))));
    }

    @Test
    @DisplayName("本日が図の外なら、本日の線は引かない")
    void todayIsDrawnWithinThePictureOnly() throws Exception {
        for (LocalDate outside : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
            assertEquals(
                    List.of(),
                    rows(
                            timeline(outside),
                            "line",
                            line -> line.getAttribute("class").equals("x-now") ? "now" : null));
        }
        for (LocalDate inside : List.of(FIRST, LAST)) {
            assertEquals(
                    List.of("now"),
                    rows(
                            timeline(inside),
                            "line",
                            line -> line.getAttribute("class").equals("x-now") ? "now" : null));
        }
    }

    @Test
    @DisplayName("棒の高さは人数のとおり、下から済・後・急ぎ。表に同じ数が出る")
    void barsAreAsHighAsTheirNumbers() throws Exception {
        BarChart chart = new BarChart(
                "11月は急ぎ50人",
                "人",
                "急ぎ",
                "後でよい",
                "済み",
                List.of(
                        new BarChart.Bar("11月", "令和8年", 50, 100, 1_100),
                        new BarChart.Bar("12月", "", 0, 0, 0),
                        new BarChart.Bar("1月", "令和9年", 0, 1_000, 250)));
        Document drawn = drawn(html -> ChartDrawing.draw(html, "c", "月別", chart));
        assertEquals(
                List.of("11月|50|100|1,100|1,250", "12月|0|0|0|0", "1月|0|1,000|250|1,250"),
                bodyRows(drawn).stream()
                        .map(row -> row.replaceFirst("^令和[89]年", ""))
                        .toList());
        assertEquals(
                List.of("令和8年11月", "令和8年12月", "令和9年1月"),
                bodyRows(drawn).stream()
                        .map(row -> row.replaceFirst("\\|.*", ""))
                        .toList());
        // 500 people a line, two and a half lines are 164 high.
        assertEquals(
                List.of(
                        "x-done 43.7 144.3",
                        "x-later 30.6 13.1",
                        "x-todo 24.0 6.6",
                        "x-done 155.2 32.8",
                        "x-later 24.0 131.2"),
                rows(
                        drawn,
                        "rect",
                        rect -> rect.hasAttribute("height")
                                        && !rect.getAttribute("width").equals("19")
                                ? "%s %.1f %.1f"
                                        .formatted(
                                                rect.getAttribute("class"),
                                                Double.valueOf(rect.getAttribute("y")),
                                                Double.valueOf(rect.getAttribute("height")))
                                : null));
    }

    private static Document timeline(LocalDate today) throws Exception {
        return drawn(html -> TimelineBand.draw(
                html,
                "t",
                "受診の見通し",
                new Timeline(
                        FIRST,
                        LAST,
                        today,
                        "12月末まで資格のみ",
                        List.of(
                                new Timeline.Lane(
                                        "カード",
                                        false,
                                        List.of(span("2026-06-01", "2026-12-31", Timeline.Kind.GRACE, "経過期間"))),
                                new Timeline.Lane(
                                        "資格確認書",
                                        false,
                                        List.of(
                                                span("2027-01-01", null, Timeline.Kind.DOCUMENT, "交付済み"),
                                                span("2027-09-01", null, Timeline.Kind.PLANNED, "ずっと先"))),
                                new Timeline.Lane(
                                        "答え",
                                        true,
                                        List.of(
                                                span("2027-01-01", "2027-01-01", Timeline.Kind.GAP, "空白 <1日>"),
                                                span("2027-08-31", "2027-08-31", Timeline.Kind.CARD, "末日だけ")))))));
    }

    private static Timeline.Span span(String first, String last, Timeline.Kind kind, String text) {
        return new Timeline.Span(LocalDate.parse(first), last == null ? null : LocalDate.parse(last), kind, text);
    }

    private static List<String> bodyRows(Document drawn) {
        return rows(drawn, "tr", row -> {
            if (!row.getParentNode().getNodeName().equals("tbody")) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getChildNodes().getLength(); i++) {
                cells.add(row.getChildNodes().item(i).getTextContent());
            }
            return String.join("|", cells);
        });
    }

    private interface Reading {
        String of(Element element);
    }

    private static List<String> rows(Document drawn, String element, Reading reading) {
        NodeList found = drawn.getElementsByTagName(element);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            String row = reading.of((Element) found.item(i));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Document drawn(Consumer<Html> drawing) throws Exception {
        StringWriter text = new StringWriter();
        XmlWriter writer = new XmlWriter(text);
        drawing.accept(new Html(writer));
        writer.flush();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text.toString())));
    }

    /** The response as well-formed XML. */
    private static final class XmlWriter extends ResponseWriter {

        private final XMLStreamWriter out;

        XmlWriter(Writer text) throws XMLStreamException {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        }

        private interface Writing {
            void run() throws XMLStreamException;
        }

        private static void write(Writing writing) {
            try {
                writing.run();
            } catch (XMLStreamException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void startElement(String name, UIComponent component) {
            write(() -> out.writeStartElement(name));
        }

        @Override
        public void endElement(String name) {
            write(out::writeEndElement);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) {
            write(() -> out.writeAttribute(name, value.toString()));
        }

        @Override
        public void writeText(Object value, String property) {
            write(() -> out.writeCharacters(value.toString()));
        }

        @Override
        public void flush() {
            write(out::flush);
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public void startDocument() {}

        @Override
        public void endDocument() {}

        @Override
        public void writeURIAttribute(String name, Object value, String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeComment(Object comment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeText(char[] characters, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(char[] characters, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
