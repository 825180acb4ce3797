package shikaku.insurer.page;

import java.io.Serializable;
import java.time.LocalDate;
import shikaku.insurer.rule.InsurerSeal;

/** What is said about a seal's picture. */
public class SealForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String description;
    private LocalDate firstDay;
    private LocalDate lastDay;

    InsurerSeal seal(byte[] png) {
        return new InsurerSeal(png, firstDay, lastDay, ProfileForm.text(description));
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
