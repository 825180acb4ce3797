package shikaku.audit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

    @Test
    void nothingIsNothing() {
        assertEquals("", AuditWords.of(null));
    }
}
