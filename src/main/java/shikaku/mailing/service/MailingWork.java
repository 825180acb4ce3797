package shikaku.mailing.service;

import java.time.Instant;
import java.time.LocalDate;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.rule.MailingNumber;
import shikaku.mailing.store.Mailing;
import shikaku.shared.value.InsurerNumber;

/**
 * 作業の単位: one leased range and what a runner must know of its mailing.
 *
 * @param frozenAt when the list was frozen; files carry it as their date, so that they can be made again byte for byte
 */
public record MailingWork(
        InsurerNumber tenant,
        long mailingId,
        long rootId,
        MailingNumber number,
        boolean officers,
        String kind,
        LocalDate targetOn,
        LocalDate dueOn,
        LocalDate dataOn,
        Instant frozenAt,
        MailRange range) {

    static MailingWork of(Mailing mailing, MailRange range) {
        return new MailingWork(
                mailing.insurerNumber(),
                mailing.id(),
                mailing.rootId(),
                mailing.number(),
                mailing.officers(),
                mailing.kind(),
                mailing.targetOn(),
                mailing.dueOn(),
                mailing.vintage().personsOn(),
                mailing.selectedAt(),
                range);
    }

    /** The same letters as a file of another number. */
    MailingWork numbered(int number) {
        MailRange other = new MailRange(
                range.id(),
                range.step(),
                number,
                range.round(),
                range.firstKey(),
                range.lastKey(),
                range.lastDoneKey(),
                range.total(),
                range.fence());
        return new MailingWork(
                tenant, mailingId, rootId, this.number, officers, kind, targetOn, dueOn, dataOn, frozenAt, other);
    }

    /** The same, speaking of the data of another day. */
    MailingWork on(LocalDate day) {
        return new MailingWork(
                tenant, mailingId, rootId, number, officers, kind, targetOn, dueOn, day, frozenAt, range);
    }
}
