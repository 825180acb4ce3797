package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.access.rule.Role;
import shikaku.access.rule.SessionLimits.End;
import shikaku.audit.service.RecordAudit;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.inside.Acting;
import shikaku.testing.inside.TestClerks;

@ExtendWith(ArquillianExtension.class)
@DisplayName("操作者と監査（サーバーの中）")
class CallerIT {

    private static final InsurerNumber OWN = InsurerNumber.of("00990010");
    private static final InsurerNumber FOREIGN = InsurerNumber.of("39990015");

    @Inject
    Acting acting;

    @Inject
    TestClerks clerks;

    @Inject
    Caller caller;

    @Inject
    ShowSession show;

    @Inject
    MoveBusinessDate move;

    @Inject
    OpenSession open;

    @Inject
    ResumeSession resume;

    @Inject
    RecordAudit record;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "jdbc/app")
    DataSource application;

    @PersistenceContext
    EntityManager entityManager;

    @Test
    @DisplayName("誰も名乗らなければ、役割の要る処理は断られる")
    void nobodyGetsIn() {
        assertFalse(caller.known());
        assertThrows(EJBAccessException.class, () -> show.left());
    }

    @Test
    @DisplayName("操作者はサービスの中でも同じ人で、役割が効く")
    void theCallerIsKnownInsideServices() {
        long clerk = acting.as(OWN, Role.INSURER_CLERK);
        assertEquals(clerk, caller.clerkId());
        assertEquals(OWN, caller.insurer());
        assertEquals(29, show.left().idle().toMinutes());
        acting.as(OWN, Role.AUDITOR);
        assertThrows(EJBAccessException.class, () -> move.to(Optional.empty()));
    }

    @Test
    @DisplayName("SEC-T2: 他の保険者は「ない」と答え、監査に残る")
    void aForeignTenantIsNotFoundAndRecorded() {
        long clerk = acting.as(OWN, Role.INSURER_CLERK);
        caller.mustServe(OWN);
        long before = refusals(clerk);
        Rejected refused = assertThrows(Rejected.class, () -> caller.mustServe(FOREIGN));
        assertEquals(CommonRejection.NOT_FOUND, refused.reason());
        assertEquals(before + 1, refusals(clerk));
    }

    private long refusals(long clerk) {
        return ((Number) entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE actor_id = ? AND insurer_number = ?"
                                + " AND detail = 'FOREIGN_TENANT' AND outcome = 'REFUSED'")
                        .setParameter(1, clerk)
                        .setParameter(2, FOREIGN.digits())
                        .getSingleResult())
                .longValue();
    }

    @Test
    @DisplayName("処理を始めた人は、別のスレッドでも同じ人")
    void theCallerTravelsToManagedThreads() throws Exception {
        long clerk = acting.as(OWN, Role.INSURER_CLERK);
        boolean allowed =
                executor.submit(() -> !show.left().idle().isNegative()).get(30, TimeUnit.SECONDS);
        assertTrue(allowed);
        assertEquals(clerk, caller.clerkId());
    }

    @Test
    @DisplayName("SEC-S5: 停止した利用者のセッションは次の操作で終わる")
    void aDisabledClerkIsOut() {
        TestClerks.Known clerk = clerks.known(OWN, Set.of(Role.COUNTER_CLERK));
        String key = open.of(clerk.organisationId(), clerk.clerkId(), true, "127.0.0.1");
        assertEquals(
                clerk.clerkId(), resume.of(key, true).orElseThrow().identity().id());
        clerks.disable(clerk);
        assertEquals(End.CLERK_DISABLED, resume.of(key, true).orElseThrow().end());
        assertThrows(Rejected.class, () -> open.of(clerk.organisationId(), clerk.clerkId(), true, "127.0.0.1"));
    }

    @Test
    @DisplayName("SEC-T9: 監査証跡は書き換えも削除もできない")
    void theAuditCannotBeChanged() throws Exception {
        acting.as(OWN, Role.INSURER_CLERK);
        record.apart(new RecordAudit.Fact("試験", "access.CallerIT", OWN.digits()), RecordAudit.Outcome.DONE, null);
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("UPDATE audit_entry SET act = 'x'"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("DELETE FROM audit_entry"));
        }
    }
}
