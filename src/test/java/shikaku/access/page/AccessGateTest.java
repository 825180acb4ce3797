package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.access.rule.Role;
import shikaku.access.service.AccessHappened;
import shikaku.access.service.AccessSettings;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.RequestOrigin;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.Visitor;

@DisplayName("入口の門")
class AccessGateTest {

    private static final String UPLOAD = "/roster/import.xhtml";

    private static final String FORM = part("name=\"file\"; filename=\"meibo.csv\"", "山田 花子") + "--x--\r\n";

    private static String part(String head, String value) {
        return "--x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private boolean passed;

    @ParameterizedTest
    @DisplayName("SEC-F1: ファイルは取込の画面だけ。ほかでは本文を読まずに断り、誤りの画面も作らない")
    @ValueSource(
            strings = {
                "/access/login.xhtml",
                "/access/nowhere.xhtml",
                "/desk/home.xhtml",
                "/api/draft",
                "/jakarta.faces.resource/portal.css.xhtml",
                "/resources/x",
                "/health"
            })
    void takesFilesOnOnePageOnly(String path) throws Exception {
        Visitor visitor = file(path);
        open(visitor, nobody());
        assertRefusedUnread(visitor);
        visitor = file(path);
        open(visitor, clerk(Role.INSURER_CLERK));
        assertRefusedUnread(visitor);
    }

    @Test
    @DisplayName("SEC-F1: 取込の画面でも、権限がなければ本文を読まずに断る")
    void takesNoFilesFromWhoeverMayNotBringThem() throws Exception {
        Visitor visitor = file(UPLOAD);
        open(visitor, clerk(Role.COUNTER_CLERK));
        assertRefusedUnread(visitor);
        visitor = file(UPLOAD);
        open(visitor, clerk(Role.AUDITOR));
        assertRefusedUnread(visitor);
        visitor = file(UPLOAD).header("Sec-Fetch-Site", "cross-site");
        open(visitor, clerk(Role.INSURER_CLERK));
        assertRefusedUnread(visitor);
    }

    @Test
    @DisplayName("SEC-A1: ログインしていない人のファイルは、本文を読まずにログインへ回す")
    void sendsStrangersToTheLoginWithoutReading() throws Exception {
        Visitor visitor = file(UPLOAD);
        open(visitor, nobody());
        assertFalse(passed);
        assertEquals(303, visitor.status);
        assertEquals("/access/login.xhtml", visitor.answered.get("Location"));
    }

    @Test
    @DisplayName("取込の担当者のファイルは通る")
    void letsTheRosterThrough() throws Exception {
        Visitor visitor = file(UPLOAD).brings(FORM, folder);
        open(visitor, clerk(Role.INSURER_CLERK));
        assertTrue(passed);
    }

    @ParameterizedTest
    @DisplayName("SEC-F1: 公印の画像は数MBまで。大きい本文と大きさのわからない本文は、読まずに画面へ戻す")
    @CsvSource({"1048576, true", "4194304, true", "4194305, false", "-1, false"})
    void readsNoLargeSeals(String length, boolean through) throws Exception {
        Visitor visitor = file("/insurer/seal.xhtml").header("Content-Length", length);
        open(through ? visitor.brings(FORM, folder) : visitor, clerk(Role.SYSTEM_ADMIN));
        assertEquals(through, passed);
        if (!through) {
            assertEquals(303, visitor.status);
            assertEquals("/insurer/seal.xhtml?large=true", visitor.answered.get("Location"));
        }
        visitor = file("/insurer/seal.xhtml").header("Content-Length", length);
        open(visitor, clerk(Role.INSURER_CLERK));
        assertRefusedUnread(visitor);
    }

    @Test
    @DisplayName("SEC-F1: 届いたファイルは、画面が受け取らなくても一時フォルダに残らない")
    void leavesNoFileBehind() {
        Visitor visitor = file(UPLOAD).brings(FORM, folder);
        AccessGate gate = gate(clerk(Role.INSURER_SUPERVISOR));
        assertThrows(
                ServletException.class,
                () -> gate.doFilter(visitor.request(), visitor.response(), (request, response) -> {
                    assertEquals(1, left());
                    throw new ServletException("the view has expired");
                }));
        assertEquals(0, left());
    }

    private int left() {
        return folder.toFile().list().length;
    }

    @Test
    @DisplayName("SEC-F1: ファイル名のない大きな項目はメモリに読み込まずに断る")
    void readsNoLargeFields() throws Exception {
        String form = part("name=\"file\"; filename=\"meibo.csv\"", "山田 花子")
                + part("name=\"reason\"", "あ".repeat(30_000)) + "--x--";
        Visitor visitor = file(UPLOAD).brings(form, folder);
        open(visitor, clerk(Role.INSURER_CLERK));
        assertFalse(passed);
        assertEquals(400, visitor.status);
        assertEquals(0, left());
        visitor = file(UPLOAD).brings("no form", folder);
        open(visitor, clerk(Role.INSURER_CLERK));
        assertFalse(passed);
        assertEquals(400, visitor.status);
    }

    @Test
    @DisplayName("SEC-W9: 機械には JSON で断り、画面を返さない")
    void answersMachinesInTheirLanguage() throws Exception {
        Visitor visitor = Visitor.get("/api/session");
        open(visitor, nobody());
        assertEquals(401, visitor.status);
        assertFalse(visitor.errorPage);
        assertEquals("application/json", visitor.answered.get("Content-Type"));
        assertEquals("Bearer", visitor.answered.get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @DisplayName("SEC-W9: 画面を開くでも送るでもない要求は、どの画面にも届かない")
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void opensAndSendsOnly(String method) throws Exception {
        Visitor visitor = Visitor.of(method, "/access/login.xhtml");
        open(visitor, nobody());
        assertFalse(passed);
        assertEquals(405, visitor.status);
        assertFalse(visitor.errorPage);
    }

    @Test
    @DisplayName("SEC-A8: 役割がまだ確認されていない人には、そのことを告げる")
    void whoHasNoRoleYetIsToldSo() throws Exception {
        for (String path : new String[] {"/desk/home.xhtml", "/access/clerks.xhtml"}) {
            Visitor visitor = Visitor.get(path);
            open(visitor, clerk());
            assertFalse(passed);
            assertEquals(303, visitor.status);
            assertEquals("/access/waiting.xhtml", visitor.answered.get("Location"));
        }
        assertEquals(List.of("/access/clerks.xhtml"), told, "every login leads to the first page");
        for (String path : new String[] {"/api/draft", "/desk/nowhere.xhtml"}) {
            Visitor visitor = Visitor.get(path);
            open(visitor, clerk());
            assertFalse(passed);
            assertEquals(path.startsWith("/api/") ? 403 : 404, visitor.status, path);
        }
        assertEquals(List.of("/access/clerks.xhtml", "/api/draft"), told);
        for (String path : new String[] {"/access/waiting.xhtml", "/access/logout"}) {
            open(Visitor.get(path), clerk());
            assertTrue(passed, path);
        }
    }

    private void assertRefusedUnread(Visitor visitor) {
        assertFalse(passed);
        assertEquals(415, visitor.status);
        assertFalse(visitor.errorPage, "an error page would read the form");
        assertEquals("close", visitor.answered.get("Connection"));
    }

    private static Visitor file(String path) {
        return Visitor.post(path).header("Content-Type", "Multipart/form-data; boundary=x");
    }

    private void open(Visitor visitor, Caller caller) throws ServletException, IOException {
        passed = false;
        gate(caller).doFilter(visitor.request(), visitor.response(), (request, response) -> passed = true);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
    private AccessGate gate(Caller caller) {
        AccessGate gate = new AccessGate();
        gate.caller = caller;
        gate.origin = new RequestOrigin();
        gate.settings = AccessSettings.of(Map.of());
        gate.happened = happened();
        return gate;
    }

    @SuppressWarnings("unchecked")
    private Event<AccessHappened> happened() {
        return (Event<AccessHappened>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, fire, facts) -> {
                    told.add(((AccessHappened) facts[0]).detail());
                    return null;
                });
    }

    private static Caller nobody() {
        return new Caller() {
            @Override
            public Optional<CallerIdentity> identity() {
                return Optional.empty();
            }
        };
    }

    private static Caller clerk(Role... roles) {
        return Caller.of(CallerIdentity.clerk(
                1,
                "s.mihon01",
                "見本 さくら",
                10,
                "桜北市",
                InsurerNumber.of("00990010"),
                null,
                roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(roles))));
    }
}
