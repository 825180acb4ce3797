package shikaku.eligibility.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.DecisionStep;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.PreviewedCard;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.DataAge;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.shared.page.Texts;
import shikaku.shared.time.Ages;

/** 窓口交付の画面に並ぶもの, ready to show. */
public record IssueSheet(
        Identity identity,
        Long previewId,
        int pages,
        List<PreviewedCard.Choice> choices,
        List<DateRow> dates,
        List<Check> checks,
        List<DecisionStep> why,
        String used,
        boolean optionalItems,
        String askText,
        String askedText,
        String refusalHead,
        String refusalText)
        implements Serializable {

    /** The bar with the person. */
    public record Identity(
            String name,
            String kana,
            String birth,
            Integer age,
            String sex,
            String scheme,
            String number,
            String household)
            implements Serializable {}

    /** One line of 日付; {@code main} is the answer, {@code sub} a day that was weighed. */
    public record DateRow(String label, String day, String how, String ruleIds, boolean main, boolean sub)
            implements Serializable {}

    /** One line of 交付前の確認. */
    public record Check(String label, String kind, String text) implements Serializable {}

    static IssueSheet of(PreviewedCard previewed) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        Decided decided = previewed.decided();
        boolean ask = previewed.choices().stream().anyMatch(PreviewedCard.Choice::ask);
        EligibilityRejection refusal = previewed.refusal();
        return new IssueSheet(
                identity(texts, previewed),
                previewed.previewId(),
                previewed.pages(),
                previewed.choices(),
                dates(texts, decided),
                checks(texts, previewed),
                DecisionStep.of(decided),
                used(texts, decided),
                decided.form().filter(form -> form == EligibilityForm.KOUKI).isPresent(),
                ask ? askText(texts, decided) : null,
                texts.getString(
                        decided.person().absentSince() == null
                                ? "eligibility.issue.asked.text"
                                : "eligibility.issue.asked.absent.text"),
                refusal == null ? null : texts.getString(refusal.messageKey()),
                refusal == null ? null : refusalText(texts, previewed));
    }

    /** With who issued the one that stands against it, and when. */
    private static String refusalText(ResourceBundle texts, PreviewedCard previewed) {
        String text = text(texts, previewed.refusal().messageKey() + ".text");
        PreviewedCard.Existing existing = previewed.made().existing();
        return previewed.refusal() == EligibilityRejection.ALREADY_ISSUED && existing != null
                ? IssueChange.issued(existing).by() + "。" + text
                : text;
    }

    /** The same, so that nothing typed is lost, with what was found of the person now. */
    IssueSheet checkedAs(IssueSheet now) {
        return new IssueSheet(
                identity,
                previewId,
                pages,
                choices,
                dates,
                now.checks,
                why,
                used,
                optionalItems,
                askText,
                askedText,
                refusalHead,
                refusalText);
    }

    private static String askText(ResourceBundle texts, Decided decided) {
        LocalDate absent = decided.person().absentSince();
        LocalDate extracted = decided.facts().card().extractedOn();
        if (absent != null) {
            return Texts.text1(texts.getString("eligibility.issue.asked.absent"), Texts.monthday(absent));
        }
        return extracted == null
                ? texts.getString("eligibility.issue.asked.never")
                : Texts.text1(texts.getString("eligibility.issue.asked.since"), Texts.monthday(extracted));
    }

    /** The text of the ground's legal basis, with whether an application is needed. */
    static String basis(Ground ground) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        return ground == null || ground.basis() == null ? "" : texts.getString("eligibility.basis." + ground.basis());
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

    static Identity identity(ResourceBundle texts, PreviewedCard previewed) {
        Decided decided = previewed.decided();
        PersonView person = decided.person();
        String birth = person.birthDate()
                .exact()
                .map(Texts::wareki)
                .orElse(person.birthDate().text());
        Integer age = person.birthDate()
                .answer(day -> Ages.completedOn(day, decided.on()))
                .orElse(null);
        String head = person.head()
                ? texts.getString("desk.household.self")
                : Texts.text1(
                        texts.getString("desk.household.head"),
                        previewed.headHidden() ? texts.getString("desk.restricted") : person.headName());
        return new Identity(
                person.name(),
                person.kana(),
                birth,
                age,
                texts.getString("eligibility.sex." + person.sex()),
                texts.getString("desk.scheme." + decided.facts().kind()),
                person.insuredNumber().shown(),
                decided.facts().kind().hasBranch() ? head : "");
    }

    static List<DateRow> dates(ResourceBundle texts, Decided decided) {
        List<DateRow> rows = new ArrayList<>();
        decided.person()
                .enrolmentOn(decided.on())
                .ifPresent(period -> rows.add(row(texts, "acquired", period.acquiredOn(), "FRM-11f", false)));
        rows.add(row(texts, "issued", decided.on(), "FRM-11g", false));
        rows.add(row(texts, "first", decided.on(), "VAL-16", false));
        decided.printedRatio()
                .ifPresent(ratio -> rows.add(new DateRow(
                        texts.getString("eligibility.issue.ratio"),
                        Texts.wareki(ratio.effectiveOn()),
                        Texts.text1(texts.getString("eligibility.issue.ratio.how"), ratio.ratioTenths()),
                        "FRM-12",
                        false,
                        false)));
        rows.add(row(texts, "last", decided.term().lastDay(), "VAL-15", true));
        for (ValidityEndDate.Candidate day : decided.term().candidates()) {
            rows.add(new DateRow(
                    texts.getString(day.limit().messageKey()),
                    Texts.wareki(day.lastDay()),
                    texts.getString(day.limit().messageKey() + ".how")
                            + (day.earliest() ? texts.getString("eligibility.issue.earliest") : ""),
                    day.limit().ruleId(),
                    false,
                    true));
        }
        return rows;
    }

    private static DateRow row(ResourceBundle texts, String key, LocalDate day, String ruleId, boolean main) {
        return new DateRow(
                texts.getString("eligibility.issue." + key),
                day == null ? texts.getString("eligibility.issue.unknown") : Texts.wareki(day),
                texts.getString("eligibility.issue." + key + ".how"),
                ruleId,
                main,
                false);
    }

    private static List<Check> checks(ResourceBundle texts, PreviewedCard previewed) {
        List<Check> checks = new ArrayList<>();
        for (PreviewedCard.Problem problem : previewed.problems()) {
            checks.add(new Check(
                    problem.label(),
                    "ng",
                    texts.getString("eligibility.issue.problem." + problem.reason()) + " "
                            + String.join(" ", problem.codePoints())));
        }
        if (previewed.problems().isEmpty() && previewed.previewId() != null) {
            checks.add(check(texts, "glyphs", "ok"));
        }
        seal(texts, previewed).ifPresent(checks::add);
        checks.add(
                previewed.decided().live().isPresent()
                        ? check(texts, "double.there", "ng")
                        : check(texts, "double", "ok"));
        checks.add(vintage(texts, previewed.decided()));
        ratio(texts, previewed).ifPresent(checks::add);
        return checks;
    }

    /** Of what day the ratio is that the card prints: it comes with data of its own. */
    private static Optional<Check> ratio(ResourceBundle texts, PreviewedCard previewed) {
        if (previewed.decided().printedRatio().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(age(
                texts,
                "ratio",
                previewed.made().extracted().get(DataKind.COPAYMENT),
                previewed.decided().on()));
    }

    /** Nothing is said of a seal that was not looked for. */
    private static Optional<Check> seal(ResourceBundle texts, PreviewedCard previewed) {
        InsurerSeal seal = previewed.seal();
        if (seal == null) {
            return previewed.refusal() == EligibilityRejection.NO_SEAL
                    ? Optional.of(check(texts, "seal.none", "ng"))
                    : Optional.empty();
        }
        return Optional.of(new Check(
                texts.getString("eligibility.issue.check.seal"),
                "ok",
                Texts.text2(
                        texts.getString("eligibility.issue.check.seal.text"), seal.description(), seal.firstDay())));
    }

    private static Check check(ResourceBundle texts, String key, String kind) {
        return new Check(
                texts.getString("eligibility.issue.check." + key.replaceFirst("\\..*", "")),
                kind,
                texts.getString("eligibility.issue.check." + key + ".text"));
    }

    private static Check vintage(ResourceBundle texts, Decided decided) {
        return age(texts, "vintage", decided.facts().card().extractedOn(), decided.on());
    }

    /** How old the data is: the count of days tells also of another year. */
    static Check age(ResourceBundle texts, String key, LocalDate extracted, LocalDate on) {
        String label = texts.getString("eligibility.issue.check." + key);
        if (extracted == null) {
            return new Check(label, "wa", texts.getString("eligibility.issue.check." + key + ".none"));
        }
        long days = ChronoUnit.DAYS.between(extracted, on);
        return new Check(
                label,
                DataAge.of(extracted, on) == DataAge.FRESH ? "ok" : "wa",
                days == 0
                        ? Texts.text1(
                                texts.getString("eligibility.issue.check." + key + ".today"), Texts.monthday(extracted))
                        : Texts.text2(
                                texts.getString("eligibility.issue.check." + key + ".text"),
                                Texts.monthday(extracted),
                                days));
    }

    private static String text(ResourceBundle texts, String key) {
        return texts.containsKey(key) ? texts.getString(key) : "";
    }
}
