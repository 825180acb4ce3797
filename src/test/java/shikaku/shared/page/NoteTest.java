package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

@DisplayName("画面全体の通知")
class NoteTest {

    @Test
    @DisplayName("ほかの人の変更は、わかるときはだれがいつ変えたかを言う")
    void saysWhoChangedItAndWhenIfThatIsKnown() {
        Note known = Note.refusal(
                new Rejected(CommonRejection.CHANGED_BY_SOMEONE_ELSE, "見本　二郎", Instant.parse("2026-11-24T01:44:00Z")));
        assertEquals("ほかの人が先に変更しました", known.head());
        assertEquals("見本　二郎が11月24日 10:44に変更しました。入力した内容は残っています。最新の内容を確かめてから、もう一度操作してください。", known.text());
        Note unknown = Note.refusal(new Rejected(CommonRejection.CHANGED_BY_SOMEONE_ELSE));
        assertEquals(known.head(), unknown.head());
        assertEquals("入力した内容は残っています。最新の内容を確かめてから、もう一度操作してください。", unknown.text());
    }
}
