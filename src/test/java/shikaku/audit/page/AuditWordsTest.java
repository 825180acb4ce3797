package shikaku.audit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.access.rule.SessionLimits;
import shikaku.desk.rule.AddressReason;
import shikaku.mailing.rule.MailingAct;

@DisplayName("記録の言葉")
class AuditWordsTest {

    @ParameterizedTest
    @CsvSource({
        "LOCKED, 回数の上限に達している",
        "LOGGED_OUT, ログアウト",
        "OptimisticLockException, ほかの操作が先に変更していた",
        "shared.rejection.NOT_FOUND, 見つかりません",
        "退職, 退職",
        "'', ''"
    })
    void whatIsKeptAsACodeIsReadAsWords(String kept, String read) {
        assertEquals(read, AuditWords.of(kept));
    }

    @ParameterizedTest
    @EnumSource(MailingAct.class)
    void everyActOnAMailingHasItsWord(MailingAct act) {
        assertNotEquals("mailing.act." + act, AuditWords.of("mailing.act." + act));
    }

    @ParameterizedTest
    @EnumSource(AddressReason.class)
    void everyReasonToSeeAnAddressHasItsWord(AddressReason reason) {
        assertNotEquals("desk.person.address.reason." + reason, AuditWords.of("desk.person.address.reason." + reason));
    }

    @ParameterizedTest
    @EnumSource(SessionLimits.End.class)
    void everyEndOfASessionHasItsWord(SessionLimits.End end) {
        assertNotEquals(end.name(), AuditWords.of(end.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "職員 12 INSURER_CLERK > AUDITOR SYSTEM_ADMIN, 職員 12 保険者担当者 > 監査 システム管理者",
        "新規 KOKUHO, 新規 市町村国保",
        "職員 12 SESSIONS 3, 職員 12 終わらせたログイン 3",
        "ISS-01 VAL-02 SEC-T7, ISS-01 VAL-02 SEC-T7",
        "令和8年11月24日から, 令和8年11月24日から"
    })
    void rolesAndKindsInAGroundAreNamed(String kept, String read) {
        assertEquals(read, AuditWords.ground(kept));
    }

    @Test
    void noTextOfARefusalLacksItsFigure() {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        assertEquals(
                List.of(),
                Collections.list(texts.getKeys()).stream()
                        .filter(key -> key.matches("[a-z]+\\.rejection\\.[A-Z_]+"))
                        .filter(key -> AuditWords.of(key).contains("{"))
                        .toList());
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", AuditWords.of(null));
        assertEquals("", AuditWords.ground(null));
    }
}
