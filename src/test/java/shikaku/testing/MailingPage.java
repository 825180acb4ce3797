package shikaku.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** 一斉発送の画面 as a clerk goes through it with the keyboard. */
public final class MailingPage {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{4}-[0-9]{5}-[0-9]{7}");

    private final Browser browser;
    private final Page page;

    /** What the sheets say, without spaces, and in which envelope each lies; by serial. */
    private final Map<String, String> sheetTexts = new TreeMap<>();

    private final Map<String, String> envelopes = new TreeMap<>();

    public MailingPage(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    /** @return the new mailing's id */
    public String plan(String title) {
        browser.open("mailing/list.xhtml");
        Browser.press(page, "F9");
        page.waitForURL("**/mailing/plan.xhtml");
        browser.settle();
        browser.tabTo("#title");
        page.keyboard().type(title);
        Browser.press(page, "Enter");
        Browser.press(page, "Enter");
        page.keyboard().type("R8.12.18");
        Browser.press(page, "F9");
        browser.settle();
        assertThat(page.locator("h1")).containsText(title);
        browser.settle();
        return page.url().replaceAll(".*[?&]id=([0-9]+).*", "$1");
    }

    /** F9, answered where it asks, and the work goes on until the page offers this button. */
    public void next(String button) {
        browser.pressPrimary();
        assertThat(page.locator("#" + button)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        browser.settle();
    }

    /**
     * Downloads everything: hashes of page, manifest and bytes agree, every sheet of the files is in the manifest once, and the
     * numbers are those of the page and of the tables. The first file asks what it is for, the others do not.
     *
     * @param password of the clerk
     * @return the text of all files, without spaces
     */
    public String filesAgree(String id, String password) throws IOException {
        List<String> hashes = page.locator("#files td.hash").allTextContents();
        Set<String> onPaper = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        Locator links = page.locator("#files tbody a[data-open]");
        assertTrue(links.count() > 0, "no files");
        for (int i = 0; i < links.count(); i++) {
            Locator link = links.nth(i);
            boolean first = i == 0;
            Download file = page.waitForDownload(() -> {
                link.press("Enter");
                if (first) {
                    sayWhatFor(password);
                }
            });
            byte[] bytes = Files.readAllBytes(file.path());
            assertEquals(hashes.get(i).strip(), sum(bytes), "hash on the page and of the file");
            try (PDDocument document = Loader.loadPDF(bytes)) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    stripper.setStartPage(number);
                    stripper.setEndPage(number);
                    String read = stripper.getText(document);
                    String close = read.replaceAll("[\\s　]", "");
                    text.append(close);
                    SERIAL.matcher(read).results().forEach(found -> {
                        assertTrue(onPaper.add(found.group()), "twice: " + found.group());
                        sheetTexts.put(found.group(), close);
                    });
                }
            }
        }
        List<String> sheets = download("#sheetsCsv").lines().skip(1).toList();
        sheets.stream().map(line -> line.split(",", -1)).forEach(line -> envelopes.put(line[2], line[3]));
        assertEquals(
                onPaper,
                sheets.stream().map(line -> line.split(",", -1)[2]).collect(Collectors.toCollection(TreeSet::new)),
                "serials of the files and of the manifest");
        assertEquals(onPaper.size(), sheets.size(), "lines of the manifest");
        String sums = download("#filesCsv");
        hashes.forEach(hash -> assertTrue(sums.contains(hash.strip()), hash));
        assertEquals(
                onPaper.size(),
                Integer.parseInt(page.locator("#countPrinted").textContent().replaceAll("\\D", "")));
        assertEquals(
                String.valueOf(onPaper.size()),
                DemoCity.value("SELECT COUNT(DISTINCT person_id) FROM mail_piece WHERE mailing_id = " + id
                        + " AND state = 'PRINTED'"));
        assertEquals(
                String.valueOf(onPaper.size()),
                DemoCity.value("SELECT COUNT(*) FROM eligibility_certificate WHERE mailing_id = " + id));
        return text.toString();
    }

    /** The sheets downloaded last that say this: their serials. */
    public List<String> sheetsWith(String said) {
        return sheetTexts.entrySet().stream()
                .filter(sheet -> sheet.getValue().contains(said))
                .map(Map.Entry::getKey)
                .toList();
    }

    public String textOf(String serial) {
        return sheetTexts.get(serial);
    }

    public String envelopeOf(String serial) {
        return envelopes.get(serial);
    }

    /** 委託先への引渡し, the first choice, then the password: the keys a clerk needs. */
    private void sayWhatFor(String password) {
        page.waitForURL("**/access/takeout.xhtml?take=*");
        browser.settle();
        browser.screenshot("access-takeout");
        browser.checkAccessibility();
        Browser.press(page, "Space");
        Browser.press(page, "Enter");
        Browser.press(page, "Enter");
        page.keyboard().type(password);
        Browser.press(page, "F9");
        page.waitForURL("**/mailing/show.xhtml?id=*");
    }

    private String download(String link) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(link).press("Enter"));
        return Files.readString(file.path(), StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
