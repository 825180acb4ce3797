package shikaku.desk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shikaku.desk.service.ShowFrame;
import shikaku.insurer.rule.DataAge;

/** What the template shows around every page. */
@Named
@RequestScoped
public class DeskFrame {

    /** Ready to show. */
    public record View(
            String environment,
            LocalDate businessDate,
            Instant now,
            String organisationName,
            String clerk,
            List<Group> groups,
            LocalDate extractedOn,
            LocalDate cardsOn,
            boolean maySearch,
            boolean mayMoveDate) {

        /** What is decided from these facts may have changed since. */
        public boolean cardsOld() {
            return DataAge.of(cardsOn, businessDate) != DataAge.FRESH;
        }

        /** The menu leads there. */
        public boolean leadsTo(String path) {
            return groups.stream().flatMap(group -> group.entries().stream()).anyMatch(entry -> entry.path()
                    .equals(path));
        }

        /** There is nothing in the menu but the page everybody has. */
        public boolean idle() {
            return groups.size() == 1 && groups.get(0).entries().size() == 1;
        }
    }

    /** One heading of the menu. */
    public record Group(String label, List<Entry> entries) {}

    /** One line of the menu. */
    public record Entry(String name, String label, String path, long count) {}

    /** One line of the help: a key and what it does. */
    public record KeyLine(String key, String text) {}

    private static final List<String> KEYS = List.of(
            "F2=f2",
            "Enter=enter",
            "Shift+Enter=shiftEnter",
            "↑ ↓=rows",
            "F4=f4",
            "Esc=esc",
            "Alt+↑ Alt+↓=alt",
            "PageUp PageDown=page",
            "? F1=f1");

    @Inject
    ShowFrame frame;

    private View view;

    public View getView() {
        if (view == null) {
            ShowFrame.Frame shown = frame.show();
            ResourceBundle texts = texts();
            view = new View(
                    texts.getString("frame.environment." + shown.environment()),
                    shown.businessDate(),
                    shown.now(),
                    shown.organisationName(),
                    shown.clerkName() + "（" + String.join("・", shown.roles()) + "）",
                    groups(shown.areas(), texts),
                    shown.extractedOn(),
                    shown.cardsExtractedOn(),
                    shown.maySearch(),
                    shown.mayMoveDate());
        }
        return view;
    }

    /** What was typed into the search box whose answer is on screen. */
    public String getSearched() {
        return RememberedSearch.find(FacesContext.getCurrentInstance().getExternalContext())
                .orElse("");
    }

    public List<KeyLine> getKeys() {
        ResourceBundle texts = texts();
        return KEYS.stream()
                .map(line -> line.split("="))
                .map(part -> new KeyLine(part[0], texts.getString("frame.help." + part[1])))
                .toList();
    }

    private static List<Group> groups(List<ShowFrame.Area> areas, ResourceBundle texts) {
        List<Group> groups = new ArrayList<>();
        for (String name : areas.stream().map(ShowFrame.Area::group).distinct().toList()) {
            groups.add(new Group(
                    texts.getString("frame.nav." + name),
                    areas.stream()
                            .filter(area -> area.group().equals(name))
                            .map(area -> new Entry(
                                    area.name(),
                                    texts.getString("frame.nav." + area.name()),
                                    area.path(),
                                    area.count()))
                            .toList()));
        }
        return groups;
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
    }
}
