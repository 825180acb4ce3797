package shikaku.roster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
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

    private final List<String> done = new ArrayList<>();

    @Test
    void whatTheBrowserSentIsDeletedWhenItIsTaken() {
        assertEquals(
                "/roster/result.xhtml?faces-redirect=true&id=7", page(() -> 7).take());

        assertEquals(List.of("received", "deleted"), done);
    }

    @Test
    void whatTheBrowserSentIsDeletedWhenItIsRefused() {
        RosterImportPage page = page(() -> {
            throw new Rejected(RosterRejection.ANOTHER_IMPORT_RUNS);
        });

        assertThrows(Rejected.class, page::take);

        assertEquals(List.of("received", "deleted"), done);
    }

    private RosterImportPage page(LongSupplier answer) {
        RosterImportPage page = new RosterImportPage();
        page.caller = Caller.of(CallerIdentity.clerk(
                1, "clerk", "見本 一郎", 1, "桜北市", InsurerNumber.of("980011"), null, Set.of(Role.INSURER_CLERK)));
        page.receive = new ReceiveRosterFile() {
            @Override
            public long receive(InsurerNumber tenant, Command command) {
                done.add("received");
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
            case "getSubmittedFileName" -> "meibo.csv";
            case "getInputStream" -> new ByteArrayInputStream(new byte[0]);
            case "delete" -> {
                done.add("deleted");
                yield null;
            }
            default -> throw new IllegalStateException(method);
        };
    }
}
