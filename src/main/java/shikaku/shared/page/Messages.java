package shikaku.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;

/**
 * What a page bean says after an act: a headline under the key, a paragraph under {@code key.text} if there is one. The
 * message is on the next page that is shown, also after a redirect.
 */
@RequestScoped
public class Messages {

    /** Green: it is done. */
    public void done(String key, Object... arguments) {
        keep(Note.of("ok", key, arguments));
    }

    /** Blue: for your information. */
    public void note(String key, Object... arguments) {
        keep(Note.of("in", key, arguments));
    }

    /** Orange: done, but look at this. */
    public void warn(String key, Object... arguments) {
        keep(Note.of("wa", key, arguments));
    }

    /** Red: not done. A refusal of a rule is thrown as {@code Rejected} instead. */
    public void refuse(String key, Object... arguments) {
        keep(Note.of("ng", key, arguments));
    }

    private static void keep(Note note) {
        Notes.keep(FacesContext.getCurrentInstance().getExternalContext(), note);
    }
}
