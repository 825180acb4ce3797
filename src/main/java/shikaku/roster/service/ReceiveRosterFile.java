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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterBytes;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.store.ServerTransactions;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.IdRanges;
import shikaku.shared.store.OwnerOnly;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 名簿ファイルを受け取る: stores the file under a name of our own while its bytes are looked at, and records it. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Audited("名簿ファイルを受け取る")
public class ReceiveRosterFile {

    /** 令和1年 is 2019. */
    private static final int BEFORE_REIWA = 2018;

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
            RosterBytes bytes = new RosterBytes();
            String sha256 = store(command.content(), folder.of(stored), bytes);
            int year = clock.today().getYear() - BEFORE_REIWA;
            work.receive(new RosterWork.Arrived(
                    tenant,
                    id,
                    year,
                    work.receiptNumber(tenant, year),
                    shown,
                    stored,
                    sha256,
                    bytes,
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

    String store(InputStream content, Path path, RosterBytes bytes) {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Channels.newOutputStream(OwnerOnly.file(path))) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int length = content.read(block); length >= 0; length = content.read(block)) {
                bytes.feed(block, length);
                sha.update(block, 0, length);
                out.write(block, 0, length);
                if (Files.size(path) > folder.mostBytes()) {
                    throw new Rejected(RosterRejection.FILE_TOO_LARGE);
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last part of what the browser calls the file, without anything that is no name. */
    private static String ownName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_");
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }
}
