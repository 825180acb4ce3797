package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Locale;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.store.ServerTransactions;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.IdRanges;
import shikaku.shared.store.OwnerOnly;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/** 名簿ファイルを受け取る: stores the file under a name of our own while its bytes are looked at, and records it. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Audited("名簿ファイルを受け取る")
public class ReceiveRosterFile {

    @Inject
    Caller caller;

    @Inject
    AuditNote note;

    @Inject
    RosterFolder folder;

    @Inject
    IdRanges ids;

    @Inject
    BusinessClock clock;

    @Inject
    ServerTransactions transactions;

    @Inject
    Event<RosterFileReceived> arrived;

    /** A file as it arrives; {@code reason} is a supervisor's, or empty. */
    public record Command(String fileName, InputStream content, String reason) {}

    /** @return the import's id */
    public long receive(InsurerNumber tenant, Command command) {
        caller.mustServe(tenant);
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (!reason.isEmpty() && !caller.has(Role.INSURER_SUPERVISOR)) {
            throw new Rejected(RosterRejection.ONLY_SUPERVISOR);
        }
        String shown = ownName(command.fileName());
        if (!shown.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Rejected(RosterRejection.NOT_A_CSV_NAME);
        }
        long id = ids.claim(1);
        String stored = folder.nameOf(tenant, id);
        RosterWork work = new RosterWork(transactions, ids::claim, clock::instant);
        boolean begun = false;
        try {
            RosterDigest digest = store(command.content(), folder.of(stored));
            int year = Wareki.yearOf(clock.today());
            work.receive(new RosterWork.Arrived(
                    tenant,
                    id,
                    year,
                    work.receiptNumber(tenant, year),
                    shown,
                    stored,
                    digest.sha256(),
                    digest.bytes(),
                    reason,
                    caller.clerkId(),
                    caller.clerkName()));
            note.reason(reason);
            arrived.fire(new RosterFileReceived(tenant, id));
            begun = true;
            return id;
        } finally {
            if (!begun) {
                folder.remove(stored);
                work.notBegun(tenant, id);
            }
        }
    }

    RosterDigest store(InputStream content, Path path) {
        try (OutputStream out = Channels.newOutputStream(OwnerOnly.file(path))) {
            return RosterDigest.copying(content, out, folder.mostBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of what the browser calls the file, without anything that is no name. */
    private static String ownName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_");
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }
}
