package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailProgress;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingGuard;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.store.MailRanges;
import shikaku.mailing.store.Mailing;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 発送を見る: how far it is, what it counts, what it stopped at, which files there are, and what may be done now. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited(value = "発送を見る", each = false)
public class ShowMailing {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    UnseenPieces unseen;

    @Inject
    ShowInsurer insurers;

    @Inject
    BusinessClock clock;

    /** One file as the page lists it. */
    public record FileRow(
            long id,
            String name,
            int sheets,
            int pages,
            int envelopes,
            String first,
            String last,
            long bytes,
            String sha256)
            implements Serializable {}

    /**
     * A file that was taken back; {@code replacedBy} is null when no letter of it stayed. Beside the new file's its count of sheets
     * would tell how many became the officer's, so it is not shown.
     */
    public record WithdrawnFile(long id, String name, String sha256, String replacedBy) implements Serializable {}

    /**
     * @param skips people who were looked at and get no letter, by ground
     * @param reasons letters that were stopped, by reason
     * @param addressesOn newest 抽出日 of addresses while letters are still to be decided; null when none were delivered
     * @param warning key of why work cannot go on, or null
     */
    public record View(
            long id,
            String number,
            String title,
            boolean officers,
            MailingState state,
            MailingRun run,
            LocalDate targetOn,
            LocalDate dueOn,
            LocalDate personsOn,
            LocalDate cardsOn,
            LocalDate addressesOn,
            Instant selectedAt,
            Instant renderedAt,
            Instant closedAt,
            String stopReason,
            String warning,
            InsurerPolicy.Mail mail,
            Map<String, Long> skips,
            MailCounts counts,
            Map<MailPieceReason, Long> reasons,
            MailProgress progress,
            List<FileRow> files,
            List<WithdrawnFile> withdrawn,
            Set<MailingAct> open)
            implements Serializable {}

    public View of(InsurerNumber tenant, long id) {
        Mailing mailing = lookup.find(tenant, id);
        List<MailPiece> unseen = this.unseen.of(tenant, mailing);
        MailCounts counts = this.unseen.counts(tenant, mailing, unseen);
        return new View(
                id,
                mailing.number().label(),
                mailing.title(),
                mailing.officers(),
                mailing.state(),
                mailing.run(),
                mailing.targetOn(),
                mailing.dueOn(),
                mailing.vintage().personsOn(),
                mailing.vintage().cardsOn(),
                addressesOn(tenant, mailing),
                mailing.selectedAt(),
                mailing.renderedAt(),
                mailing.closedAt(),
                mailing.stopReason(),
                warning(tenant, mailing),
                insurers.policy(tenant).on(mailing.targetOn()).mail(),
                mailing.officers() ? Map.of() : records.pieces.skips(tenant, id),
                counts,
                reasons(tenant, id, unseen),
                progress(tenant, mailing),
                files(tenant, mailing),
                withdrawn(tenant, mailing),
                open(tenant, mailing, counts));
    }

    private Map<MailPieceReason, Long> reasons(InsurerNumber tenant, long id, List<MailPiece> unseen) {
        Map<MailPieceReason, Long> reasons = records.pieces.reasons(tenant, id);
        for (MailPiece piece : unseen) {
            reasons.computeIfPresent(piece.reason(), (reason, count) -> count == 1 ? null : count - 1);
        }
        return reasons;
    }

    private String warning(InsurerNumber tenant, Mailing mailing) {
        if (mailing.state() == MailingState.PLANNED || mailing.state().ended()) {
            return null;
        }
        return mailing.vintage()
                .stillNewest(lookup.newest(tenant))
                .map(MailingRejection::messageKey)
                .orElse(null);
    }

    /** Addresses are looked up when a letter is decided, so that the newest are the ones that count until all are printed. */
    private LocalDate addressesOn(InsurerNumber tenant, Mailing mailing) {
        return mailing.state().asksForAddresses() ? lookup.addressesOn(tenant).orElse(null) : null;
    }

    private MailProgress progress(InsurerNumber tenant, Mailing mailing) {
        boolean selecting = mailing.state() == MailingState.SELECTING;
        MailRanges.Done done = records.ranges.done(
                tenant,
                mailing.id(),
                selecting ? MailRange.Step.SELECT : MailRange.Step.LETTERS,
                mailing.round(),
                mailing.state() == MailingState.DECIDING ? MailRange.State.DECIDED : MailRange.State.DONE);
        return MailProgress.of(done.done(), done.total(), mailing.phaseBeganAt(), clock.instant());
    }

    private List<FileRow> files(InsurerNumber tenant, Mailing mailing) {
        return records.files.of(tenant, mailing.id()).stream()
                .map(file -> new FileRow(
                        file.id(),
                        paperName(mailing, file),
                        file.sheets(),
                        file.pages(),
                        file.envelopes(),
                        file.firstSerial(),
                        file.lastSerial(),
                        file.bytes(),
                        file.sha256()))
                .toList();
    }

    private List<WithdrawnFile> withdrawn(InsurerNumber tenant, Mailing mailing) {
        List<MailFile> withdrawn = records.files.withdrawn(tenant, mailing.id());
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        withdrawn.forEach(file -> names.put(file.id(), paperName(mailing, file)));
        records.files.of(tenant, mailing.id()).forEach(file -> names.put(file.id(), paperName(mailing, file)));
        return withdrawn.stream()
                .map(file -> new WithdrawnFile(
                        file.id(),
                        paperName(mailing, file),
                        file.sha256(),
                        file.replacedBy() == null ? null : names.get(file.replacedBy())))
                .toList();
    }

    /** The name a file has outside this house: no person, no place. */
    static String paperName(Mailing mailing, MailFile file) {
        return "%s-%04d.pdf".formatted(mailing.number().fileLabel(), file.number());
    }

    private Set<MailingAct> open(InsurerNumber tenant, Mailing mailing, MailCounts counts) {
        Set<MailingAct> open = EnumSet.noneOf(MailingAct.class);
        MailingGuard.Facts facts = new MailingGuard.Facts(
                mailing.state(),
                mailing.run(),
                counts.printed(),
                counts.left(),
                lookup.ordinaryGoesOn(tenant, mailing));
        for (MailingAct act : MailingAct.values()) {
            if (MailingGuard.of(act, facts).isEmpty() && !(mailing.officers() && act == MailingAct.SELECT)) {
                open.add(act);
            }
        }
        return open;
    }
}
