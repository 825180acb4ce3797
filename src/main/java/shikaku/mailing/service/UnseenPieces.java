package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.store.Mailing;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.value.InsurerNumber;

/**
 * 通常の発送に見えない発送物: letters of people who became 担当者扱い after their letter was judged and before they were handed over.
 * Nothing an ordinary mailing shows counts or lists them. A printed letter stays a sheet among the sheets.
 */
@Dependent
public class UnseenPieces {

    @Inject
    MailingRecords records;

    @Inject
    ReadProtection protection;

    /** Of some mailings of one insurer; to the officer nothing of his own is unseen. */
    Map<Long, List<MailPiece>> of(InsurerNumber tenant, List<Mailing> mailings) {
        List<Long> ordinary = mailings.stream()
                .filter(mailing -> !mailing.officers())
                .map(Mailing::id)
                .toList();
        return records.pieces.unprintedOf(tenant, ordinary, protection.restricted(tenant));
    }

    List<MailPiece> of(InsurerNumber tenant, Mailing mailing) {
        return of(tenant, List.of(mailing)).getOrDefault(mailing.id(), List.of());
    }

    /** What mailings count, as those may see it whose mailings they are; those that have not ended are counted together. */
    Map<Long, MailCounts> counts(InsurerNumber tenant, List<Mailing> mailings, Map<Long, List<MailPiece>> unseen) {
        Map<Long, MailCounts> counts = records.pieces.countsOf(
                tenant,
                mailings.stream()
                        .filter(mailing -> mailing.endedCounts().isEmpty())
                        .map(Mailing::id)
                        .toList());
        for (Mailing mailing : mailings) {
            mailing.endedCounts().ifPresent(ended -> counts.put(mailing.id(), ended));
            unseen.getOrDefault(mailing.id(), List.of())
                    .forEach(piece ->
                            counts.computeIfPresent(mailing.id(), (id, counted) -> counted.without(piece.state())));
        }
        return counts;
    }

    MailCounts counts(InsurerNumber tenant, Mailing mailing, List<MailPiece> unseen) {
        return counts(tenant, List.of(mailing), Map.of(mailing.id(), unseen)).get(mailing.id());
    }
}
