package shikaku.shared.page;

import jakarta.faces.application.FacesMessage;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.Wareki;

/** 画面全体の通知: a headline and perhaps a paragraph, from the message bundle. Kind is ok, in, wa or ng. */
public record Note(String kind, String head, String text) implements Serializable {

    /** The texts under {@code key} and, if there is one, {@code key.text}. */
    public static Note of(String kind, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        return new Note(
                kind,
                format(texts.getString(key), arguments),
                texts.containsKey(key + ".text") ? format(texts.getString(key + ".text"), arguments) : "");
    }

    /** With the paragraph under {@code key.by} instead when who and when are known. */
    public static Note refusal(Rejected rejected) {
        String key = rejected.reason().messageKey();
        Object[] arguments = rejected.arguments() == null
                ? new Object[0]
                : rejected.arguments().toArray();
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        return arguments.length > 0 && texts.containsKey(key + ".by")
                ? new Note("ng", texts.getString(key), format(texts.getString(key + ".by"), arguments))
                : of("ng", key, arguments);
    }

    /** The page where what was refused can be put right, as far as the bundle names one. */
    static Optional<Way> way(Rejected rejected) {
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        String key = rejected.reason().messageKey() + ".way";
        return texts.containsKey(key)
                ? Optional.of(new Way(texts.getString(key), texts.getString(key + ".label")))
                : Optional.empty();
    }

    /** A page and what its link says. */
    public record Way(String path, String label) implements Serializable {}

    FacesMessage facesMessage() {
        return new FacesMessage(
                kind.equals("ng") ? FacesMessage.SEVERITY_ERROR : FacesMessage.SEVERITY_INFO, head, text);
    }

    static String format(String pattern, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.JAPANESE).format(shown);
    }

    private static Object shown(Object argument) {
        if (argument instanceof LocalDate day) {
            return Wareki.format(day);
        }
        return argument instanceof Instant moment ? Texts.moment(moment) : argument;
    }
}
