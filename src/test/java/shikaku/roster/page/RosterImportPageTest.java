package shikaku.roster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.service.ReceiveRosterFile;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

@SuppressWarnings("UnnecessaryAssignment")
class RosterImportPageTest {

    private int received;
    private String name = "meibo.csv";

    @Test
    void aFileThatIsTakenLeadsToItsResult() {
        assertEquals(
                "/roster/result.xhtml?faces-redirect=true&id=7", page(() -> 7).take());
        assertEquals(1, received);
    }

    @Test
    void aRefusalStaysOnThePage() {
        RosterImportPage page = page(() -> {
            throw new Rejected(RosterRejection.ANOTHER_IMPORT_RUNS);
        });
        Rejected refusal = assertThrows(Rejected.class, page::take);
        assertEquals(RosterRejection.ANOTHER_IMPORT_RUNS, refusal.reason());
    }

    @Test
    void aPartWithoutANameIsNoFile() {
        name = null;
        Rejected refusal = assertThrows(Rejected.class, page(() -> 7)::take);
        assertEquals(RosterRejection.NO_FILE, refusal.reason());
        assertEquals(0, received);
    }

    private RosterImportPage page(LongSupplier answer) {
        RosterImportPage page = new RosterImportPage();
        page.caller = Caller.of(CallerIdentity.clerk(
                1, "clerk", "見本 一郎", 1, "桜北市", InsurerNumber.of("980011"), null, Set.of(Role.INSURER_CLERK)));
        page.receive = new ReceiveRosterFile() {
            @Override
            public long receive(InsurerNumber tenant, Command command) {
                received++;
                return answer.getAsLong();
            }
        };
        page.setFile((Part) Proxy.newProxyInstance(
                Part.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (part, method, arguments) -> answer(method.getName())));
        return page;
    }

    private Object answer(String method) {
        return switch (method) {
            case "getSubmittedFileName" -> name;
            case "getInputStream" -> new ByteArrayInputStream(new byte[0]);
            default -> throw new IllegalStateException(method);
        };
    }
}
