package shikaku.mailing.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.ResourceBundle;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.mailing.rule.EnvelopePlan;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;
import shikaku.print.FormValues;
import shikaku.print.SealPicture;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.shared.time.Wareki;

/**
 * 送付用書簡の記載: the values of the sheet that carries the card: destination, sender, serial, what else is in the envelope. Of
 * other people in the envelope it names only those whose letters lie in it.
 */
final class LetterText {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shikaku.messages");

    /** Names on one sheet. */
    private static final int LINES = EnvelopePlan.MOST_SHEETS;

    private final MailingWork work;
    private final InsurerProfile insurer;
    private final SealPicture seal;

    LetterText(MailingWork work, InsurerProfile insurer, SealPicture seal) {
        this.work = work;
        this.insurer = insurer;
        this.seal = seal;
    }

    FormValues of(EnvelopePlan.Sheet sheet, PreparedLetter letter, List<PreparedLetter> envelope, int position) {
        Deliver to = letter.delivery();
        FormValues.Builder values = FormValues.builder()
                .put("postal_code", postalCode(to.postalCode()))
                .put("address", to.building().isEmpty() ? to.street() : to.street() + "\n" + to.building())
                .put("addressee", to.addressee() + "　様")
                .put("sheet_nm", sheet.number() + "/" + sheet.count())
                .put("mail_serial", work.number().serial(work.range().number(), position))
                .put("issued_on", Wareki.format(work.targetOn()))
                .put("sender", insurer.issuerName())
                .put("section", insurer.section() + "\n" + insurer.phone())
                .put("title", letter.document().title())
                .put("greeting", letter.document().greeting())
                .put(
                        "extract_date",
                        TEXTS.getString("mailing.letter.extracted").formatted(Wareki.format(work.dataOn())))
                .put("barrier_free", TEXTS.getString("mailing.letter.barrierFree"))
                .seal(seal)
                .matchCode(letter.piece().matchCode())
                .inserterMarks(sheet.envelope(), sheet.number() == sheet.count())
                .customerBarcode(CustomerBarcode.of(to.postalCode(), to.street() + " " + to.building()));
        enclosed(values, 1, letter, TEXTS.getString("mailing.letter.thisSheet"));
        int line = 2;
        for (PreparedLetter other : envelope) {
            if (other.piece().id() != letter.piece().id() && line <= LINES) {
                enclosed(values, line++, other, TEXTS.getString("mailing.letter.otherSheet"));
            }
        }
        return values.build();
    }

    private static void enclosed(FormValues.Builder values, int line, PreparedLetter letter, String where) {
        values.put("enclosed_" + line + "_name", letter.document().nameOnPaper())
                .put("enclosed_" + line + "_doc", letter.document().documentName() + where)
                .put("enclosed_" + line + "_reason", letter.document().reason());
    }

    private static String postalCode(String digits) {
        return digits.length() == 7 ? "〒" + digits.substring(0, 3) + "-" + digits.substring(3) : digits;
    }

    /** What a file is recognised by: made from the mailing and the range alone, so a rerun has the same. */
    byte[] fileId() {
        String id = "mailing " + work.mailingId() + " range " + work.range().number();
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String fileTitle() {
        return work.number().label() + " " + work.range().number();
    }
}
