package shikaku.mailing.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import shikaku.mailing.service.PlanMailing;

/** 計画の入力. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull
    private String kind;

    @NotBlank
    @Size(max = 40)
    private String title;

    @NotNull
    private LocalDate targetOn;

    @NotNull
    private LocalDate dueOn;

    PlanMailing.Command command() {
        return new PlanMailing.Command(kind, title, targetOn, dueOn);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getTargetOn() {
        return targetOn;
    }

    public void setTargetOn(LocalDate targetOn) {
        this.targetOn = targetOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
