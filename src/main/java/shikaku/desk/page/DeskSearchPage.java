package shikaku.desk.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.desk.rule.FoundPerson;
import shikaku.desk.service.FindPeople;
import shikaku.shared.page.LazyTable;

/** 対象者検索: the answer to what was typed into the search box of the header. */
@Named
@ViewScoped
public class DeskSearchPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    FindPeople find;

    private String key;
    private int page = 1;
    private boolean enrolledOnly;
    private String typed = "";
    private boolean more;
    private LazyTable<FoundPerson> table;

    public void open() {
        typed = RememberedSearch.find(FacesContext.getCurrentInstance().getExternalContext())
                .orElse("");
        String address = "/desk/search.xhtml?s=" + key + (enrolledOnly ? "&x=true" : "");
        table = LazyTable.of(page, SIZE, address, (from, size) -> {
            FindPeople.Found found = find.search(typed, enrolledOnly, from, size);
            more = found.more();
            return new LazyTable.Slice<>(found.people(), found.total());
        });
    }

    public String getTyped() {
        return typed;
    }

    /** Something was looked for. */
    public boolean isAsked() {
        return !typed.isEmpty();
    }

    /** There are more hits than were counted. */
    public boolean isMore() {
        return more;
    }

    public LazyTable<FoundPerson> getTable() {
        return table;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null || !key.matches("[0-9a-f]{8}") ? "" : key;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isEnrolledOnly() {
        return enrolledOnly;
    }

    public void setEnrolledOnly(boolean enrolledOnly) {
        this.enrolledOnly = enrolledOnly;
    }
}
