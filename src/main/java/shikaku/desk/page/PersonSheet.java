package shikaku.desk.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shikaku.desk.rule.PersonDesk;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.CareAccessTimeline.Access;
import shikaku.eligibility.rule.CareAccessTimeline.Span;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.DecisionStep;
import shikaku.eligibility.rule.DocumentState;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.IssueDecision;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.Outcome;
import shikaku.eligibility.rule.PersonEligibility;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.DataKind;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.HeldReason;
import shikaku.registration.rule.CardFacts;
import shikaku.shared.page.Texts;
import shikaku.shared.page.Timeline;
import shikaku.shared.time.Ages;

/** 被保険者の画面, ready to show. */
public record PersonSheet(
        String name,
        String kana,
        String birth,
        Integer age,
        String sex,
        String scheme,
        String number,
        String household,
        Timeline timeline,
        String decision,
        String refusal,
        List<DecisionStep> why,
        String used,
        String address,
        String phone,
        List<MemberRow> members,
        List<DocumentRow> documents,
        List<Fact> cardFacts,
        List<PeriodRow> enrolments,
        List<Fact> stays,
        List<PeriodRow> ratios,
        String extracted,
        String addressExtracted,
        String ratiosExtracted,
        String absent,
        boolean mayIssue)
        implements Serializable {

    /** One member of the household; a restricted one carries nothing else. */
    public record MemberRow(
            boolean restricted,
            Long id,
            String branch,
            String name,
            String relationship,
            boolean self,
            String kind,
            String care,
            String until)
            implements Serializable {}

    /** One issued document. */
    public record DocumentRow(
            long id,
            String name,
            String number,
            String issued,
            String first,
            String last,
            String ground,
            String ruleId,
            String way,
            String kind,
            String state,
            boolean printed)
            implements Serializable {}

    /** Something that holds from one day to another. */
    public record PeriodRow(String what, String first, String last) implements Serializable {}

    /** A term and what is known of it. */
    public record Fact(String label, String text) implements Serializable {}

    private static final int MONTHS_AHEAD = 9;

    static PersonSheet of(PersonDesk.Open desk) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        PersonView person = desk.person();
        Decided decided = desk.eligibility().decided();
        return new PersonSheet(
                person.name(),
                person.kana(),
                person.birthDate()
                        .exact()
                        .map(Texts::wareki)
                        .orElse(person.birthDate().text()),
                person.birthDate()
                        .answer(day -> Ages.completedOn(day, desk.today()))
                        .orElse(null),
                texts.getString("eligibility.sex." + person.sex()),
                scheme(texts, decided),
                person.insuredNumber().shown(),
                household(texts, desk),
                timeline(texts, desk),
                head(texts, desk.eligibility()),
                desk.eligibility()
                        .issue()
                        .refusal()
                        .map(refusal -> Texts.text1(
                                texts.getString("desk.person.refusal"), texts.getString(refusal.messageKey())))
                        .orElse(null),
                DecisionStep.of(decided),
                used(texts, decided),
                address(desk.delivery()),
                phone(texts, desk),
                members(texts, desk.household()),
                documents(texts, desk.eligibility(), desk.today()),
                cardFacts(texts, decided),
                enrolments(texts, person, scheme(texts, decided)),
                stays(texts, person),
                ratios(texts, person),
                Texts.text1(texts.getString("desk.person.extracted"), day(texts, person.extractedOn())),
                extracted(texts, "desk.person.address", desk.extracted().get(DataKind.ADDRESS)),
                extracted(texts, "desk.person.ratios", desk.extracted().get(DataKind.COPAYMENT)),
                person.absentSince() == null
                        ? null
                        : Texts.text1(texts.getString("desk.person.absent"), Texts.wareki(person.absentSince())),
                desk.eligibility().issue().refusal().isEmpty());
    }

    private static String extracted(ResourceBundle texts, String key, LocalDate day) {
        return day == null
                ? texts.getString(key + ".undelivered")
                : Texts.text1(texts.getString(key + ".extracted"), Texts.wareki(day));
    }

    private static String scheme(ResourceBundle texts, Decided decided) {
        return texts.getString("desk.scheme." + decided.facts().kind());
    }

    private static String household(ResourceBundle texts, PersonDesk.Open desk) {
        Decided decided = desk.eligibility().decided();
        if (!decided.facts().kind().hasBranch()) {
            return "";
        }
        return decided.person().head()
                ? texts.getString("desk.household.self")
                : Texts.text1(
                        texts.getString("desk.household.head"),
                        desk.headName() == null ? texts.getString("desk.restricted") : desk.headName());
    }

    /** One answer with the way to an issue: what stands against it is said before what the decision would lead to. */
    private static String head(ResourceBundle texts, PersonEligibility found) {
        IssueDecision decision = found.decided().decision();
        if (found.issue().refusal().isPresent()) {
            return texts.getString(
                    "desk.person.head." + refused(found.issue().refusal().get(), found.issue()));
        }
        if (found.issue().proposes() && decision.dueOn() != null) {
            return Texts.text1(texts.getString("desk.person.head.LATER"), decision.dueOn());
        }
        return texts.getString("desk.person.head."
                + (decision.outcome() == Outcome.CERTIFICATE
                        ? "CERTIFICATE." + decision.basis()
                        : decision.outcome().name()));
    }

    private static String refused(EligibilityRejection refusal, IssueGuard.Answer issue) {
        return switch (refusal) {
            case ALREADY_ISSUED -> "HELD";
            case NEXT_ONE_ISSUED -> "NEXT";
            case NOT_INSURED -> Outcome.NONE.name();
            default -> issue.proposed().isPresent() ? "DUE_BUT" : Outcome.UNKNOWN.name();
        };
    }

    private static String used(ResourceBundle texts, Decided decided) {
        String none = texts.getString("eligibility.why.used.none");
        LocalDate card = decided.facts().card().extractedOn();
        LocalDate people = decided.person().extractedOn();
        return Texts.text2(
                texts.getString("eligibility.why.used"),
                card == null ? none : Texts.monthday(card),
                people == null ? none : Texts.monthday(people));
    }

    /** Where somebody can be reached, or why that is not said; null while a reason is wanted. */
    static String address(DeliveryVerdict verdict) {
        return verdict == null ? null : address(ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE), verdict);
    }

    private static String address(ResourceBundle texts, DeliveryVerdict verdict) {
        if (verdict instanceof DeliveryVerdict.Deliver to) {
            String code = to.postalCode().length() == 7
                    ? "〒" + to.postalCode().substring(0, 3) + "-"
                            + to.postalCode().substring(3) + "　"
                    : "";
            return code + to.street() + (to.building().isEmpty() ? "" : "　" + to.building());
        }
        HeldReason reason = ((DeliveryVerdict.Held) verdict).reason();
        return texts.getString(
                switch (reason) {
                    case NO_ADDRESS -> "desk.person.address.none";
                    case NO_SAFE_ADDRESS -> "desk.person.address.unsafe";
                    case FOR_OFFICER -> "desk.person.address.held";
                });
    }

    /** As with the address: what is not the caller's to know is not said; nothing at all where a reason is wanted first. */
    private static String phone(ResourceBundle texts, PersonDesk.Open desk) {
        if (desk.delivery() == null) {
            return null;
        }
        if (desk.phone() == null) {
            return texts.getString("desk.person.address.held");
        }
        return desk.phone().isEmpty() ? texts.getString("desk.person.address.none") : desk.phone();
    }

    private static List<MemberRow> members(ResourceBundle texts, List<PersonDesk.Member> members) {
        return members.stream()
                .map(member -> member.restricted()
                        ? new MemberRow(true, null, null, null, null, false, null, null, null)
                        : new MemberRow(
                                false,
                                member.id(),
                                member.branch(),
                                member.name(),
                                member.relationship(),
                                member.self(),
                                kind(member.access()),
                                texts.getString("desk.person.access." + member.access()),
                                member.until() == null ? "—" : Texts.wareki(member.until())))
                .toList();
    }

    private static String kind(Access access) {
        return switch (access) {
            case CARD, PAPER -> "ok";
            case CARD_IN_GRACE, UNKNOWN -> "wa";
            case NOTHING -> "ng";
            case NOT_INSURED -> "no";
        };
    }

    private static List<DocumentRow> documents(ResourceBundle texts, PersonEligibility found, LocalDate today) {
        return found.documents().stream()
                .map(document -> {
                    DocumentState state =
                            DocumentState.of(document, found.decided().facts(), today);
                    return new DocumentRow(
                            document.id(),
                            Texts.text1(texts.getString("desk.person.document.name"), document.shownNumber()),
                            Texts.text1(texts.getString("desk.person.document.number"), document.shownNumber()),
                            Texts.wareki(document.issuedOn()),
                            Texts.wareki(document.firstDay()),
                            Texts.wareki(document.lastDay()),
                            texts.getString(document.ground().messageKey()),
                            document.ground().ruleId(),
                            texts.getString(
                                    document.mailingId() == null
                                            ? "desk.person.document.counter"
                                            : "desk.person.document.mailing"),
                            state == DocumentState.LIVE ? "ok" : "no",
                            texts.getString("desk.person.document.state." + state),
                            document.printed());
                })
                .toList();
    }

    private static List<Fact> cardFacts(ResourceBundle texts, Decided decided) {
        CardFacts card = decided.facts().card();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(texts, "card.state", texts.getString("desk.person.card.state." + card.card())));
        facts.add(fact(texts, "registration", texts.getString("desk.person.registration." + card.registration())));
        facts.add(fact(texts, "certificate", expiry(texts, card.userCertificateExpiresOn(), decided.on())));
        facts.add(fact(texts, "cardExpiry", expiry(texts, card.cardExpiresOn(), decided.on())));
        optional(texts, facts, "deregistrationFiled", card.deregistrationFiledOn());
        optional(texts, facts, "deregistrationEffective", card.deregistrationEffectiveOn());
        optional(texts, facts, "cardReturned", card.cardReturnedOn());
        facts.add(fact(texts, "uses", uses(texts, card)));
        facts.add(fact(
                texts,
                "number",
                texts.getString(card.numberMissing() ? "desk.person.number.missing" : "desk.person.number.there")));
        facts.add(fact(texts, "cardExtracted", day(texts, card.extractedOn())));
        return List.copyOf(facts);
    }

    private static Fact fact(ResourceBundle texts, String key, String text) {
        return new Fact(texts.getString("desk.person." + key), text);
    }

    private static void optional(ResourceBundle texts, List<Fact> facts, String key, LocalDate day) {
        if (day != null) {
            facts.add(fact(texts, key, Texts.wareki(day)));
        }
    }

    private static String expiry(ResourceBundle texts, LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null) {
            return texts.getString("desk.person.certificate.none");
        }
        String key = today.isAfter(expiresOn) ? "desk.person.certificate.expired" : "desk.person.certificate.expires";
        return Texts.text1(texts.getString(key), expiresOn);
    }

    private static String uses(ResourceBundle texts, CardFacts card) {
        return card.usesIn12Months() == null
                ? texts.getString("desk.person.certificate.none")
                : Texts.text1(texts.getString("desk.person.uses.text"), card.usesIn12Months());
    }

    private static String day(ResourceBundle texts, LocalDate day) {
        return day == null ? texts.getString("desk.person.certificate.none") : Texts.wareki(day);
    }

    private static List<PeriodRow> enrolments(ResourceBundle texts, PersonView person, String scheme) {
        return person.enrolments().stream()
                .sorted(Comparator.comparing(EnrolmentPeriod::acquiredOn).reversed())
                .map(period -> new PeriodRow(
                        scheme,
                        Texts.wareki(period.acquiredOn()),
                        period.lostOn() == null
                                ? texts.getString("desk.enrolment.now")
                                : Texts.wareki(period.lostOn())))
                .toList();
    }

    private static List<Fact> stays(ResourceBundle texts, PersonView person) {
        return person.stay() == null
                ? List.of()
                : List.of(
                        fact(texts, "stay.status", person.stay().statusOfResidence()),
                        fact(texts, "stay.last", Texts.wareki(person.stay().lastDay())),
                        fact(texts, "stay.extracted", day(texts, person.stay().extractedOn())));
    }

    private static List<PeriodRow> ratios(ResourceBundle texts, PersonView person) {
        return person.copayments().stream()
                .sorted(Comparator.comparing(Copayment::effectiveOn).reversed())
                .map(ratio -> new PeriodRow(
                        Texts.text1(texts.getString("desk.person.ratio"), ratio.ratioTenths()),
                        Texts.wareki(ratio.effectiveOn()),
                        ""))
                .toList();
    }

    private static Timeline timeline(ResourceBundle texts, PersonDesk.Open desk) {
        CareAccessTimeline found = desk.eligibility().timeline();
        Decided decided = desk.eligibility().decided();
        LocalDate first = found.access().get(0).firstDay();
        LocalDate last = desk.today().plusMonths(MONTHS_AHEAD);
        List<Timeline.Lane> lanes = new ArrayList<>();
        lanes.add(new Timeline.Lane(
                Texts.text1(texts.getString("desk.person.lane.enrolment"), scheme(texts, decided)),
                false,
                joined(texts, desk.person())));
        lanes.add(new Timeline.Lane(texts.getString("desk.person.lane.card"), false, card(texts, found, desk.today())));
        lanes.add(new Timeline.Lane(texts.getString("desk.person.lane.paper"), false, paper(texts, desk)));
        lanes.add(new Timeline.Lane(texts.getString("desk.person.lane.access"), true, access(texts, found)));
        return new Timeline(first, last, desk.today(), described(texts, found), lanes);
    }

    private static List<Timeline.Span> joined(ResourceBundle texts, PersonView person) {
        return person.enrolments().stream()
                .map(period -> new Timeline.Span(
                        period.acquiredOn(),
                        period.lastDay(),
                        Timeline.Kind.JOINED,
                        Texts.text1(texts.getString("desk.person.joined"), period.acquiredOn())))
                .toList();
    }

    private static List<Timeline.Span> card(ResourceBundle texts, CareAccessTimeline found, LocalDate today) {
        List<Timeline.Span> spans = new ArrayList<>();
        for (Span<CareAccessTimeline.Card> span : found.card()) {
            if (span.value() == CareAccessTimeline.Card.FULL) {
                spans.add(new Timeline.Span(
                        span.firstDay(), span.lastDay(), Timeline.Kind.CARD, until(texts, span, today)));
            } else if (span.value() == CareAccessTimeline.Card.GRACE) {
                spans.add(new Timeline.Span(
                        span.firstDay(),
                        span.lastDay(),
                        Timeline.Kind.GRACE,
                        Texts.text1(texts.getString("desk.person.grace"), day(span.lastDay(), today))));
            }
        }
        return spans;
    }

    private static String until(ResourceBundle texts, Span<?> span, LocalDate today) {
        return span.lastDay() == null
                ? texts.getString("desk.person.card")
                : Texts.text1(texts.getString("desk.person.until"), day(span.lastDay(), today));
    }

    /** The year is left out only where it is the present one. */
    private static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? Texts.monthday(day) : Texts.wareki(day);
    }

    private static List<Timeline.Span> paper(ResourceBundle texts, PersonDesk.Open desk) {
        List<Timeline.Span> spans = new ArrayList<>();
        for (IssuedDocument document : desk.eligibility().documents()) {
            LocalDate last = desk.eligibility().decided().facts().lastUsableDay(document.held());
            if (!last.isBefore(document.firstDay())) {
                spans.add(new Timeline.Span(
                        document.firstDay(),
                        last,
                        Timeline.Kind.DOCUMENT,
                        Texts.text1(texts.getString("desk.person.paper"), last)));
            }
        }
        desk.eligibility()
                .planned()
                .ifPresent(planned -> spans.add(new Timeline.Span(
                        planned.firstDay(),
                        planned.lastDay(),
                        Timeline.Kind.PLANNED,
                        Texts.text2(
                                texts.getString("desk.person.planned"),
                                day(planned.firstDay(), desk.today()),
                                planned.lastDay()))));
        return spans;
    }

    private static List<Timeline.Span> access(ResourceBundle texts, CareAccessTimeline found) {
        List<Timeline.Span> spans = new ArrayList<>();
        for (Span<Access> span : found.access()) {
            Timeline.Kind kind =
                    switch (span.value()) {
                        case CARD, CARD_IN_GRACE -> Timeline.Kind.CARD;
                        case PAPER -> Timeline.Kind.DOCUMENT;
                        case NOTHING -> Timeline.Kind.GAP;
                        case UNKNOWN, NOT_INSURED -> null;
                    };
            if (kind != null) {
                boolean edge = span.equals(found.access().get(0));
                String text = kind == Timeline.Kind.GAP
                        ? edge
                                ? texts.getString("desk.person.gap.before")
                                : Texts.text1(texts.getString("desk.person.gap"), span.firstDay())
                        : texts.getString("desk.person.access." + span.value());
                spans.add(new Timeline.Span(span.firstDay(), span.lastDay(), kind, text));
            }
        }
        return spans;
    }

    private static String described(ResourceBundle texts, CareAccessTimeline found) {
        StringBuilder sentences = new StringBuilder();
        for (Span<Access> span : found.access()) {
            String what = texts.getString("desk.person.access." + span.value());
            sentences
                    .append(sentences.isEmpty() ? "" : "、")
                    .append(
                            span.lastDay() == null
                                    ? Texts.text2(texts.getString("desk.person.described.open"), span.firstDay(), what)
                                    : Texts.text3(
                                            texts.getString("desk.person.described"),
                                            span.firstDay(),
                                            span.lastDay(),
                                            what));
        }
        return sentences.append("。").toString();
    }
}
