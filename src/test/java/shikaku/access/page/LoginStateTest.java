package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.page.LoginState.Remembered;
import shikaku.access.service.NextLoginStep.Begun;
import shikaku.testing.Visitor;

@DisplayName("ブラウザーのセッション（SEC-S1, SEC-S4）")
class LoginStateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Visitor visitor = Visitor.post("/access/login.xhtml");

    @Test
    @DisplayName("パスワードが正しければ、前の利用者の探した言葉も画面も残らない。行き先は残る")
    void leavesNothingOfTheLastClerkToTheNextOne() {
        LoginState before = clerkAtWork("/desk/gaps.xhtml");
        String number = visitor.session().getId();

        before.passwordRight(
                visitor.request(), new LoginState.Unfinished(new Begun(1, 2, "proof", false), null, NOW), "s.mihon02");

        assertNull(visitor.session().getAttribute("what the last one searched"));
        assertNotEquals(number, visitor.session().getId());
        LoginState now = LoginState.of(visitor.request()).orElseThrow();
        assertEquals(Optional.empty(), now.key());
        assertTrue(now.unfinished(NOW).isPresent());
        assertEquals(Optional.of(new Remembered(1, "s.mihon02")), now.remembered());
        assertEquals(Optional.of("/desk/gaps.xhtml"), now.takeTarget(visitor.request()));
    }

    @Test
    @DisplayName("期限が来れば、画面に残っていたものも消える。利用者IDは残る")
    void keepsOnlyWhoItWasAfterTheEnd() {
        LoginState before = clerkAtWork("/desk/gaps.xhtml");
        before.typed(visitor.request(), new Remembered(1, "s.mihon01"));
        String number = visitor.session().getId();

        before.ended(visitor.request(), 2L);

        assertNull(visitor.session().getAttribute("what the last one searched"));
        assertNotEquals(number, visitor.session().getId());
        LoginState now = LoginState.of(visitor.request()).orElseThrow();
        assertEquals(Optional.empty(), now.key());
        assertEquals(Optional.of(new Remembered(1, "s.mihon01")), now.remembered());
        assertEquals(Optional.of(2L), now.lastClerk());
    }

    private LoginState clerkAtWork(String target) {
        LoginState state = LoginState.create(visitor.request());
        state.entered(visitor.request(), "key of the last one");
        state.wants(visitor.request(), target);
        visitor.session().setAttribute("what the last one searched", "見本");
        return state;
    }
}
