package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.access.service.MoveBusinessDate;
import shikaku.shared.page.Messages;
import shikaku.shared.time.BusinessClock;

/** 業務日を動かす: in demo and training, for everybody on every node. */
@Named
@ViewScoped
public class AccessDatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/access/date.xhtml?faces-redirect=true";

    @Inject
    MoveBusinessDate move;

    @Inject
    BusinessClock clock;

    @Inject
    Messages messages;

    private LocalDate date;

    public void open() {
        date = clock.today();
    }

    public String move() {
        move.to(Optional.of(date));
        messages.done("access.date.moved", date);
        return AGAIN;
    }

    public String goBack() {
        move.to(Optional.empty());
        messages.done("access.date.back");
        return AGAIN;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
