package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
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

    public Optional<HeldDocument> liveDocumentOn(LocalDate day) {
        return documents.stream().filter(document -> document.liveOn(day)).findFirst();
    }

    public PersonFacts with(HeldDocument document) {
        List<HeldDocument> more = new ArrayList<>(documents);
        more.add(document);
        return new PersonFacts(kind, birth, enrolments, stayLastDay, studyEndsOn, careNeeded, card, protection, more);
    }
}
