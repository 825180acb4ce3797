package shikaku.insurer.page;

import java.io.Serializable;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.TermCycle;
import shikaku.shared.page.Texts;

/** 交付の設定の一行, in the words of the office. */
public record ChoiceLine(String label, String text) implements Serializable {

    static List<ChoiceLine> of(InsurerPolicy policy) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        InsurerPolicy.Issue issue = policy.issue();
        return List.of(
                line(texts, "under70", cycle(texts, policy.terms().under70())),
                line(texts, "from70", cycle(texts, policy.terms().from70())),
                line(
                        texts,
                        "stay",
                        texts.getString("insurer.choice.stay." + policy.terms().stayOffsetDays())),
                line(
                        texts,
                        "ratioMerged",
                        texts.getString(
                                "insurer.choice.ratioMerged." + policy.forms().ratioMerged())),
                line(
                        texts,
                        "ratioWording",
                        policy.forms().ratioWordingUnder70().isEmpty()
                                ? texts.getString("insurer.choice.blank")
                                : policy.forms().ratioWordingUnder70()),
                line(
                        texts,
                        "mail",
                        texts.getString("mailing.mail." + policy.mail().certificateClass())),
                line(
                        texts,
                        "addressee",
                        texts.getString("mailing.addressee." + policy.mail().addressee())),
                line(texts, "toEverybody", texts.getString("insurer.choice.toEverybody." + issue.toEverybody())),
                line(texts, "statusUnknown", texts.getString("insurer.choice.open." + issue.statusUnknown())),
                line(texts, "noUseHistory", texts.getString("insurer.choice.open." + issue.noUseHistory())),
                line(texts, "standing", texts.getString("insurer.choice.standing." + issue.standingApplication())),
                line(
                        texts,
                        "grace",
                        Texts.text1(texts.getString("insurer.choice.grace.text"), issue.monthsIntoGrace() + 1)));
    }

    private static ChoiceLine line(ResourceBundle texts, String name, String text) {
        return new ChoiceLine(texts.getString("insurer.choice." + name), text);
    }

    private static String cycle(ResourceBundle texts, TermCycle cycle) {
        MonthDay end = cycle.endsOn();
        return Texts.text3(
                texts.getString("insurer.choice.cycle"), end.getMonthValue(), end.getDayOfMonth(), cycle.years());
    }

    public String getLabel() {
        return label;
    }

    public String getText() {
        return text;
    }
}
