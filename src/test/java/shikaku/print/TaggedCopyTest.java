package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a screen reader says of a counter copy, element by element. */
@DisplayName("窓口の控えの読み上げ")
class TaggedCopyTest {

    @Test
    @DisplayName("FRM-11 国保の資格確認書: 題、項目名と値の順、公印")
    void aCardOfTheCityIsReadFieldByField() throws IOException {
        assertEquals(
                List.of(
                        "H1 国民健康保険資格確認書",
                        "P 有効期限 | 令和9年7月31日",
                        "P 交付年月日 | 令和8年8月1日",
                        "P 記号 | 桜北",
                        "P 番号 | 1234567",
                        "P 枝番 | 01",
                        "P ミホン　ハナコ",
                        "P 氏名 | 見本　花子",
                        "P 性別 | 女",
                        "P 生年月日 | 昭和60年3月9日",
                        "P 資格取得年月日 | 令和6年4月1日",
                        "P 世帯主氏名 | 見本　太郎",
                        "P 一部負担金の割合 | 法定の割合",
                        "P 保険者番号 | 00980011",
                        "P 交付者名 | 桜北市長",
                        "P 電話 000-000-1234",
                        "Figure [公印]",
                        "H2 注意事項"),
                copy("kokuho-u70").subList(1, 19));
    }

    @Test
    @DisplayName("FRM-17, FRM-18, FRM-19 後期の資格確認書: 任意記載事項は一つのリスト、*** は「該当なし」")
    void emptyOptionalItemsAreSaidToBeEmpty() throws IOException {
        assertEquals(
                List.of(
                        "P 任意記載事項",
                        "L",
                        "LI",
                        "LBody ⑥ | 限度区分 | 該当なし",
                        "LI",
                        "LBody 発効期日 | 該当なし",
                        "LI",
                        "LBody ⑦ | 長期入院該当年月日 | 該当なし",
                        "LI",
                        "LBody ⑧ | 特定疾病区分 | 該当なし",
                        "LI",
                        "LBody 発効期日 | 該当なし",
                        "P ⑨ | 保険者番号 | 39980016"),
                copy("kouki-cert").subList(12, 25));
    }

    @Test
    @DisplayName("送付状: 照合用コードは絵として名を言い、郵便バーコードは読まない")
    void theLetterSaysWhatItsCodeIs() throws IOException {
        List<String> letter = copy("letter");
        assertEquals(1, letter.stream().filter("Figure [照合用コード]"::equals).count(), letter::toString);
    }

    private static List<String> copy(String form) throws IOException {
        return spoken(Samples.BUNDLED.document(Samples.document(Samples.BUNDLED, form, false), Samples.counter(form)));
    }

    /** One line an element, in reading order: its type, what a picture is said to be, and the pieces of its text. */
    private static List<String> spoken(byte[] pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSBase, Map<Integer, String>> marks = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> onPage = new HashMap<>();
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    if (content.getMCID() >= 0) {
                        onPage.put(content.getMCID(), said(content));
                    }
                }
                marks.put(page.getCOSObject(), onPage);
            }
            walk(document.getDocumentCatalog().getStructureTreeRoot(), marks, lines);
        }
        return lines;
    }

    private static String said(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(said(inner));
            }
        }
        return text.toString();
    }

    private static void walk(PDStructureNode node, Map<COSBase, Map<Integer, String>> marks, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<PDStructureElement> beneath = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                beneath.add(element);
            } else if (kid instanceof Integer mark) {
                String said = marks.get(((PDStructureElement) node).getPage().getCOSObject())
                        .get(mark);
                text.append(text.length() == 0 ? "" : " | ").append(said);
            }
        }
        if (node instanceof PDStructureElement element) {
            String picture = element.getAlternateDescription();
            lines.add(element.getStructureType()
                    + (picture == null ? "" : " [" + picture + "]")
                    + (text.length() == 0 ? "" : " " + text));
        }
        for (PDStructureElement element : beneath) {
            walk(element, marks, lines);
        }
    }
}
