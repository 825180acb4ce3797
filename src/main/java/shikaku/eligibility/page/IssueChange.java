package shikaku.eligibility.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import shikaku.eligibility.rule.PreviewedCard;
import shikaku.shared.page.Texts;

/** ほかの変更との違い: what became different while a clerk had the page open: who or what did it, when, and each item before and now. */
public record IssueChange(String by, List<Row> rows) implements Serializable {

    /** One item; a dash where there is nothing. */
    public record Row(String item, String before, String now) implements Serializable {}

    private static final String NOTHING = "—";

    /** Somebody issued one meanwhile. */
    static IssueChange issued(PreviewedCard.Existing existing) {
        ResourceBundle texts = texts();
        String by = existing.by().isEmpty() ? texts.getString("eligibility.issue.change.mailing") : existing.by();
        String at = Texts.moment(existing.at());
        return new IssueChange(
                Texts.text3(texts.getString("eligibility.issue.change.issued"), by, at, existing.shownNumber()),
                List.of(
                        row(texts, "number", existing.shownNumber()),
                        row(texts, "by", by),
                        row(texts, "at", at),
                        row(texts, "last", Texts.wareki(existing.lastDay()))));
    }

    /** The facts changed meanwhile; without rows when none of what is shown did. */
    static IssueChange facts(IssueSheet before, IssueSheet now, PreviewedCard.Made made, Instant openedAt) {
        ResourceBundle texts = texts();
        Map<String, String> was = shown(texts, before);
        Map<String, String> is = shown(texts, now);
        List<Row> rows = new ArrayList<>();
        is.forEach((item, value) -> {
            String earlier = was.getOrDefault(item, NOTHING);
            if (!Objects.equals(earlier, value)) {
                rows.add(new Row(item, earlier, value));
            }
        });
        was.forEach((item, value) -> {
            if (!is.containsKey(item)) {
                rows.add(new Row(item, value, NOTHING));
            }
        });
        boolean loaded = made.dataAt() != null && made.dataAt().isAfter(openedAt);
        return new IssueChange(
                loaded
                        ? Texts.text1(texts.getString("eligibility.issue.change.loaded"), Texts.moment(made.dataAt()))
                        : Texts.text1(texts.getString("eligibility.issue.change.since"), Texts.time(openedAt)),
                rows);
    }

    private static Map<String, String> shown(ResourceBundle texts, IssueSheet sheet) {
        Map<String, String> items = new LinkedHashMap<>();
        IssueSheet.Identity person = sheet.identity();
        items.put(texts.getString("desk.name"), person.name());
        items.put(texts.getString("desk.kana"), person.kana());
        items.put(texts.getString("desk.birth"), person.birth());
        items.put(texts.getString("desk.number"), person.number());
        items.put(texts.getString("desk.household"), person.household());
        sheet.choices().stream()
                .filter(PreviewedCard.Choice::proposed)
                .findFirst()
                .ifPresent(choice -> items.put(
                        texts.getString("eligibility.issue.ground"),
                        texts.getString(choice.ground().messageKey())));
        sheet.dates().stream().filter(date -> !date.sub()).forEach(date -> items.put(date.label(), date.day()));
        if (sheet.refusalHead() != null) {
            items.put(texts.getString("eligibility.issue.change.refusal"), sheet.refusalHead());
        }
        items.values().removeIf(String::isEmpty);
        return items;
    }

    private static Row row(ResourceBundle texts, String item, String now) {
        return new Row(texts.getString("eligibility.issue.change." + item), NOTHING, now);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
    }
}
