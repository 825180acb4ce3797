package shikaku.shared.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;

/** Functions of the tag library: how dates, moments and counts are written on screen. */
public final class Texts {

    /** 令和8年11月24日. */
    public static String wareki(LocalDate day) {
        return day == null ? "" : Wareki.format(day);
    }

    /** 令和8年11月24日（火）. */
    public static String weekday(LocalDate day) {
        return day == null
                ? ""
                : Wareki.format(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "）";
    }

    /** 11月24日, for work lists where the year cannot be mistaken. */
    public static String monthday(LocalDate day) {
        return day == null ? "" : day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 11月24日 10:42, in Tokyo. */
    public static String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(BusinessClock.TOKYO);
        return "%s %d:%02d".formatted(monthday(at.toLocalDate()), at.getHour(), at.getMinute());
    }

    /** 10:42, in Tokyo. */
    public static String time(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(BusinessClock.TOKYO);
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    /** 8,412. */
    public static String count(Number number) {
        return number == null ? "" : String.format(Locale.JAPANESE, "%,d", number.longValue());
    }

    /** A pattern of the bundle with one value; days are written in 和暦. */
    public static String text1(String pattern, Object first) {
        return Note.format(pattern, first);
    }

    public static String text2(String pattern, Object first, Object second) {
        return Note.format(pattern, first, second);
    }

    public static String text3(String pattern, Object first, Object second, Object third) {
        return Note.format(pattern, first, second, third);
    }

    /** The text under a key with its values; a value that is a text is itself a key. */
    public static String sentence(String key, List<?> values) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        Object[] shown = values.stream()
                .map(value -> value instanceof String name ? texts.getString(name) : value)
                .toArray();
        return Note.format(texts.getString(key), shown);
    }

    /** The messages of one field, for the place under it. */
    public static List<String> errors(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<String> errors = new ArrayList<>();
        Iterator<String> clientIds = context.getClientIdsWithMessages();
        while (clientIds.hasNext()) {
            String clientId = clientIds.next();
            if (clientId != null && (clientId.equals(id) || clientId.endsWith(":" + id))) {
                for (FacesMessage message : context.getMessageList(clientId)) {
                    errors.add(message.getSummary());
                }
            }
        }
        return errors;
    }

    /** The ids in a text such as {@code VAL-08, VAL-10}. */
    public static List<String> ruleIds(String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split("[,、\\s]+"))
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    /** How far a bar of 998 units is filled. */
    public static String share(Number done, Number total) {
        if (done == null || total == null || total.longValue() <= 0) {
            return "0";
        }
        long filled = done.longValue() * 998 / total.longValue();
        return String.valueOf(Math.max(0, Math.min(998, filled)));
    }

    private Texts() {}
}
