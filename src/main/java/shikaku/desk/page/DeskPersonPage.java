package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import shikaku.access.service.Caller;
import shikaku.desk.rule.AddressReason;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.rule.PersonDesk;
import shikaku.desk.service.HandOverPerson;
import shikaku.desk.service.ShowGuardedAddress;
import shikaku.desk.service.ShowPersonDesk;
import shikaku.shared.page.Address;
import shikaku.shared.page.Messages;

/** 被保険者の画面. */
@Named
@ViewScoped
public class DeskPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the neutral page shows. */
    public record Neutral(
            String name,
            String kana,
            String birth,
            String number,
            String scheme,
            String section,
            Instant openedAt,
            String openedBy)
            implements Serializable {}

    private static final Set<String> TABS = Set.of("", "enrolment", "cards", "documents");

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    ShowPersonDesk show;

    @Inject
    ShowGuardedAddress guarded;

    @Inject
    HandOverPerson handOver;

    private long personId;
    private String tab = "";
    private long issued;
    private HandoverWay way;
    private AddressReason reason;
    private String address;
    private String ticket;
    private PersonSheet sheet;
    private Neutral neutral;

    public void open() {
        PersonDesk desk = show.of(caller.insurer(), personId);
        if (desk instanceof PersonDesk.Open found) {
            sheet = PersonSheet.of(found);
        } else if (desk instanceof PersonDesk.Restricted found) {
            neutral = new Neutral(
                    found.name(),
                    found.kana(),
                    found.birth(),
                    found.number(),
                    found.scheme(),
                    found.section(),
                    found.openedAt(),
                    caller.clerkName());
        }
    }

    /** The officer said why. */
    public void showAddress() {
        address = PersonSheet.address(guarded.of(caller.insurer(), personId, reason));
    }

    /** Empty while a reason is wanted. */
    public String getAddress() {
        return sheet.address() == null ? address : sheet.address();
    }

    public AddressReason getReason() {
        return reason;
    }

    public void setReason(AddressReason reason) {
        this.reason = reason;
    }

    /** The one act of the neutral page. */
    public String handOver() {
        handOver.handOver(caller.insurer(), personId, way, ticket);
        messages.done("desk.person.handover.done");
        return "/desk/home.xhtml?faces-redirect=true";
    }

    /** The address of one of the person's tabs. */
    public String address(String name) {
        return "/desk/person.xhtml?person=" + personId + (name.isEmpty() ? "" : "&tab=" + name);
    }

    public String getTab() {
        return tab;
    }

    /** Anything else than a tab's name is the summary. */
    public void setTab(String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : "";
    }

    public HandoverWay getWay() {
        return way;
    }

    public void setWay(HandoverWay way) {
        this.way = way;
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    public long getPersonId() {
        return personId;
    }

    /** As it stands in the address. */
    public String getPerson() {
        return String.valueOf(personId);
    }

    public void setPerson(String text) {
        personId = Address.id(text);
    }

    /** The document just issued, to be opened with one key. */
    public String getIssued() {
        return issued == 0 ? "" : String.valueOf(issued);
    }

    public void setIssued(String text) {
        issued = Address.id(text);
    }

    public PersonSheet getSheet() {
        return sheet;
    }

    public Neutral getNeutral() {
        return neutral;
    }
}
