package shikaku.eligibility.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shikaku.eligibility.rule.CardFields;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.print.FileSettings;
import shikaku.print.Flag;
import shikaku.print.FormValues;
import shikaku.print.PrintDocument;
import shikaku.print.PrintForms;
import shikaku.print.PrintLayout;
import shikaku.print.SealPicture;

/** 資格確認書を刷る: field values to form, form to bytes. The counter's copy is a tagged file of its own. */
public final class CardPrint {

    /** What is printed in one document. */
    public record Card(
            EligibilityForm form, Map<String, String> fields, Optional<InsurerSeal> seal, LocalDate issuedOn) {

        /** The sum of everything that is printed: equal sums, equal paper. */
        byte[] sum() {
            MessageDigest digest = sha256();
            digest.update(form.name().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(fields)
                    .forEach((id, value) -> digest.update((id + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
            seal.ifPresent(picture -> digest.update(picture.png()));
            return digest.digest();
        }
    }

    /** The values of a form's own fields, as the print engine takes them; {@code seal} is null when there is none. */
    static FormValues values(Map<String, String> fields, SealPicture seal) {
        FormValues.Builder values = FormValues.builder().seal(seal);
        fields.forEach((id, value) -> {
            if (value.equals(CardFields.UNUSED)) {
                values.unused(id);
            } else {
                values.put(id, value);
            }
        });
        return values.build();
    }

    /** Why it cannot be printed as it is; empty when it can. */
    public static List<Flag> check(Card card) {
        return PrintForms.standard().check(document(card));
    }

    /** The counter's copy. */
    public static byte[] counterCopy(Card card, Instant madeAt) {
        return PrintForms.standard()
                .document(document(card), FileSettings.counterCopy(title(card.form()), madeAt, card.sum()));
    }

    /** What the bytes depend on besides the values: the fonts and the runtime. */
    public static String build() {
        MessageDigest fonts = sha256();
        PrintForms.standard().fonts().forEach(font -> fonts.update(font.sha256().getBytes(StandardCharsets.US_ASCII)));
        return "fonts " + HexFormat.of().formatHex(fonts.digest(), 0, 8) + ", java " + Runtime.version();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrintDocument document(Card card) {
        PrintLayout layout = PrintForms.standard().single(card.form().layout(), card.issuedOn());
        SealPicture seal = card.seal().map(found -> SealPicture.of(found.png())).orElse(null);
        return PrintDocument.single(layout, values(card.fields(), seal));
    }

    private static String title(EligibilityForm form) {
        return switch (form) {
            case KOKUHO_UNDER_70, KOKUHO_70_74 -> "国民健康保険資格確認書";
            case KOUKI -> "後期高齢者医療資格確認書";
            case EMPLOYEES -> "健康保険資格確認書";
        };
    }

    private CardPrint() {}
}
