package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.access.service.Caller;
import shikaku.desk.rule.PersonDesk;
import shikaku.desk.service.ShowPersonDesk;

/** 被保険者の画面. */
@Named
@ViewScoped
public class DeskPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the neutral page shows. */
    public record Neutral(String name, String kana, String birth, String number, String scheme, String section)
            implements Serializable {}

    @Inject
    Caller caller;

    @Inject
    ShowPersonDesk show;

    private long personId;
    private Long issued;
    private PersonSheet sheet;
    private Neutral neutral;

    public void open() {
        PersonDesk desk = show.of(caller.insurer(), personId);
        if (desk instanceof PersonDesk.Open found) {
            sheet = PersonSheet.of(found);
        } else if (desk instanceof PersonDesk.Restricted found) {
            neutral = new Neutral(
                    found.name(), found.kana(), found.birth(), found.number(), found.scheme(), found.section());
        }
    }

    public long getPersonId() {
        return personId;
    }

    public void setPersonId(long personId) {
        this.personId = personId;
    }

    /** The document just issued, to be opened with one key. */
    public Long getIssued() {
        return issued;
    }

    public void setIssued(Long issued) {
        this.issued = issued;
    }

    public PersonSheet getSheet() {
        return sheet;
    }

    public Neutral getNeutral() {
        return neutral;
    }
}
