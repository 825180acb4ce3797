package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.InsurerKind;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.registration.rule.CardFacts;

/** 判定に使う事実 about one person at one insurer; null days mean that there is none. */
public record PersonFacts(
        InsurerKind kind,
        BirthDate birth,
        List<EnrolmentPeriod> enrolments,
        LocalDate stayLastDay,
        LocalDate studyEndsOn,
        boolean careNeeded,
        CardFacts card,
        ProtectionState protection,
        List<HeldDocument> documents) {

    public PersonFacts {
        enrolments = List.copyOf(enrolments);
        documents = List.copyOf(documents);
    }

    public static PersonFacts of(
            InsurerKind kind, PersonView person, CardFacts card, ProtectionState protection, List<HeldDocument> held) {
        return new PersonFacts(
                kind,
                person.birthDate(),
                person.enrolments(),
                person.stayLastDay().orElse(null),
                person.studyEndsOn(),
                person.careNeeded(),
                card,
                protection,
                held);
    }

    public Optional<EnrolmentPeriod> enrolmentOn(LocalDate day) {
        return enrolments.stream().filter(period -> period.covers(day)).findFirst();
    }

    /** A document usable on that day: within its days, not ended, and its holder did not leave the insurance in between. */
    public Optional<HeldDocument> liveDocumentOn(LocalDate day) {
        return documents.stream()
                .filter(document -> document.liveOn(day)
                        && !beginsAfterLoss(document)
                        && lostBefore(day)
                                .filter(lost -> lost.isAfter(document.firstDay()))
                                .isEmpty())
                .findFirst();
    }

    /** 資格喪失日: the newest that lies on or before the day; documents from before it are void (VAL-07). */
    public Optional<LocalDate> lostBefore(LocalDate day) {
        return enrolments.stream()
                .map(EnrolmentPeriod::lostOn)
                .filter(lost -> lost != null && !lost.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /** The last day a document can be used on: whoever leaves the insurance takes no document of it along (VAL-07). */
    public LocalDate lastUsableDay(HeldDocument document) {
        if (beginsAfterLoss(document)) {
            return document.firstDay().minusDays(1);
        }
        LocalDate last = document.lastUsableDay();
        return enrolments.stream()
                .map(EnrolmentPeriod::lostOn)
                .filter(lost -> lost != null && lost.isAfter(document.firstDay()) && !lost.isAfter(last))
                .min(Comparator.naturalOrder())
                .map(lost -> lost.minusDays(1))
                .orElse(last);
    }

    /**
     * Made ahead for a day on which its holder had left the insurance: it never becomes usable, nor does a later return help it.
     */
    public boolean beginsAfterLoss(HeldDocument document) {
        LocalDate first = document.firstDay();
        return lostBefore(first).isPresent() && enrolmentOn(first).isEmpty();
    }

    /** A document issued already that becomes usable after the first and not after the last of these days. */
    public boolean holdsOneBeginning(LocalDate after, LocalDate last) {
        return documents.stream()
                .anyMatch(document -> document.firstDay().isAfter(after)
                        && !document.firstDay().isAfter(last)
                        && document.liveOn(document.firstDay())
                        && !beginsAfterLoss(document));
    }

    public PersonFacts with(HeldDocument document) {
        List<HeldDocument> more = new ArrayList<>(documents);
        more.add(document);
        return holding(more);
    }

    /** The same person with these documents and no others. */
    public PersonFacts holding(List<HeldDocument> held) {
        return new PersonFacts(kind, birth, enrolments, stayLastDay, studyEndsOn, careNeeded, card, protection, held);
    }
}
