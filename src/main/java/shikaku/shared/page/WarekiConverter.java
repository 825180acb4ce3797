package shikaku.shared.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.shared.time.Wareki;

/** 和暦: R8.11.24, 令和8年11月24日 and 20261124 become a date; a date that never was comes back with the likely one. */
@FacesConverter("shikaku.wareki")
public class WarekiConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Wareki.Reading reading = Wareki.read(text);
        problemIn(text).ifPresent(problem -> {
            throw new ConverterException(problem.facesMessage());
        });
        return reading.date();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : Wareki.formatShort(day);
    }

    /** What a text says wrongly, with the value that was probably meant. */
    static Optional<Note> problemIn(String text) {
        Wareki.Reading reading = Wareki.read(text);
        if (reading.accepted()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (reading.problem()) {
                    case UNREADABLE -> Note.of("ng", "frame.date.unreadable");
                    case NO_SUCH_DAY -> reading.likely() == null
                            ? Note.of("ng", "frame.date.noSuchMonth")
                            : Note.of(
                                    "ng",
                                    "frame.date.noSuchDay",
                                    String.valueOf(reading.likely().getMonthValue()),
                                    String.valueOf(reading.likely().getDayOfMonth()));
                    case OUTSIDE_ERA -> outsideEra(text, reading.likely());
                    case OLD_CALENDAR -> Note.of("ng", "frame.date.oldCalendar");
                });
    }

    private static Note outsideEra(String text, LocalDate likely) {
        Wareki.Era typed = Wareki.eraIn(text).orElse(Wareki.Era.of(likely));
        return likely.isAfter(typed.lastDay())
                ? Note.of("ng", "frame.date.afterEra", typed.kanji(), eraDay(typed.lastDay(), typed), likely)
                : Note.of("ng", "frame.date.beforeEra", typed.kanji(), eraDay(typed.firstDay(), typed), likely);
    }

    private static String eraDay(LocalDate day, Wareki.Era era) {
        int year = day.getYear() - era.firstDay().getYear() + 1;
        return (year == 1 ? "元" : year) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
