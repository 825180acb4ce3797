package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.eligibility.service.CardPrint;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.Sex;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.print.Flag;
import shikaku.shared.value.InsurerNumber;

@DisplayName("記載事項（FRM）")
class CardFieldsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CardFields.Days DAYS = new CardFields.Days(DAY, DAY, LocalDate.of(2027, 7, 31));

    @Test
    @DisplayName("T75 国保70歳未満：割合は空欄、番号と日付は和暦")
    void printsTheOrdinaryItems() {
        Map<String, String> fields = CardFields.of(
                EligibilityForm.KOKUHO_UNDER_70, person("見本　花子", "", true), issuer(InsurerKind.KOKUHO), DAYS);
        assertEquals("見本　花子", fields.get("name"));
        assertEquals("令和9年7月31日", fields.get("valid_until"));
        assertEquals("令和8年11月24日", fields.get("issued_on"));
        assertEquals("令和6年4月1日", fields.get("acquired_on"));
        assertEquals("桜北 1187226 02", fields.get("symbol") + " " + fields.get("number") + " " + fields.get("branch"));
        assertEquals("見本　太郎", fields.get("household_head"));
        assertEquals("ミホン　ハナコ", fields.get("name_kana"));
        assertEquals("女", fields.get("sex"));
        assertEquals("昭和30年9月14日", fields.get("birth_date"));
        assertEquals("電話 000-000-1234", fields.get("insurer_phone"));
        assertNull(fields.get("copay_text"), "CFG-07");
        assertNull(fields.get("copay_ratio"), "FRM-12");
    }

    @Test
    @DisplayName("T76 70歳以上は割合と発効期日、まだ始まらない割合は載せない")
    void printsTheRatioInForce() {
        Map<String, String> fields = CardFields.of(
                EligibilityForm.KOKUHO_70_74, person("見本　花子", "", true), issuer(InsurerKind.KOKUHO), DAYS);
        assertEquals("2割", fields.get("copay_ratio"));
        assertEquals("令和8年8月1日", fields.get("copay_from"));
        assertEquals("見本　太郎", fields.get("household_head"));
    }

    @Test
    @DisplayName("FRM-18 後期の任意記載事項は枠を残して＊＊＊")
    void keepsTheFrameOfUnusedItems() {
        Map<String, String> fields =
                CardFields.of(EligibilityForm.KOUKI, person("見本　花子", "", true), issuer(InsurerKind.KOUKI), DAYS);
        assertEquals(CardFields.UNUSED, fields.get("limit_category"));
        assertEquals(CardFields.UNUSED, fields.get("disease_from"));
        assertEquals("1187226", fields.get("insured_number"));
        assertNull(fields.get("symbol"));
    }

    @Test
    @DisplayName("FRM-08 通称名は表、戸籍等の氏名は裏")
    void printsTheRegisteredNameOnTheBack() {
        Map<String, String> fields = CardFields.of(
                EligibilityForm.KOKUHO_UNDER_70, person("KIM HANA", "見本　花", true), issuer(InsurerKind.KOKUHO), DAYS);
        assertEquals("見本　花", fields.get("name"));
        assertEquals("戸籍等の氏名　KIM HANA", fields.get("remarks"));
        assertNull(CardFields.of(
                        EligibilityForm.KOKUHO_UNDER_70, person("見本　花子", "", true), issuer(InsurerKind.KOKUHO), DAYS)
                .get("remarks"));
    }

    @Test
    @DisplayName("健保の本人と家族")
    void printsTheInsuredOfAFamilyMember() {
        Map<String, String> self =
                CardFields.of(EligibilityForm.EMPLOYEES, person("見本　太郎", "", true), issuer(InsurerKind.KENPO), DAYS);
        assertEquals("本人（被保険者）", self.get("relation_mark"));
        assertEquals(CardFields.UNUSED, self.get("insured_name"));
        Map<String, String> family =
                CardFields.of(EligibilityForm.EMPLOYEES, person("見本　花子", "", false), issuer(InsurerKind.KENPO), DAYS);
        assertEquals("見本　太郎", family.get("insured_name"));
    }

    @ParameterizedTest(name = "T82 FRM-09 FRM-20 {0}：住所も個人番号も載らず、公印のほかは印刷できる")
    @EnumSource
    void fillsEveryRequiredFieldAndNoAddress(EligibilityForm form) {
        InsurerKind kind =
                switch (form) {
                    case KOUKI -> InsurerKind.KOUKI;
                    case EMPLOYEES -> InsurerKind.KENPO;
                    default -> InsurerKind.KOKUHO;
                };
        Map<String, String> fields = CardFields.of(form, person("見本　花子", "", true), issuer(kind), DAYS);
        assertFalse(fields.keySet().stream().anyMatch(id -> id.contains("address") || id.contains("postal")));
        List<Flag> flags = CardPrint.check(new CardPrint.Card(form, fields, Optional.empty(), DAY));
        assertEquals(List.of("seal"), flags.stream().map(Flag::field).toList());
    }

    private static CardFields.Issuer issuer(InsurerKind kind) {
        return new CardFields.Issuer(
                new InsurerProfile(
                        InsurerNumber.of(kind == InsurerKind.KOUKI ? "39980016" : "980011"),
                        kind,
                        "桜北市",
                        "桜北市長",
                        "保険年金課",
                        "電話 000-000-1234"),
                InsurerPolicy.usualFor(kind));
    }

    private static PersonView person(String name, String alias, boolean head) {
        return new PersonView(
                1,
                new InsuredNumber("桜北", "1187226", "02"),
                name,
                "ミホン　ハナコ",
                alias,
                "",
                BirthDate.of(LocalDate.of(1955, 9, 14)),
                Sex.FEMALE,
                5,
                "H1",
                "見本　太郎",
                null,
                head ? "世帯主" : "妻",
                head,
                List.of(new EnrolmentPeriod(LocalDate.of(2024, 4, 1), null)),
                null,
                List.of(
                        new Copayment(3, LocalDate.of(2025, 8, 1)),
                        new Copayment(2, LocalDate.of(2026, 8, 1)),
                        new Copayment(1, LocalDate.of(2026, 12, 1))),
                false,
                false,
                null,
                DAY,
                null);
    }
}
