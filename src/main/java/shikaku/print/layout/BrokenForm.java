package shikaku.print.layout;

/** A form definition that cannot be used; the message names the form and what is wrong with it. */
public final class BrokenForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenForm(String form, String what) {
        super("Form " + form + ": " + what);
    }
}
