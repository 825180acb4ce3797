package shikaku.print.font;

/** A font file that cannot be used; the message names the file and what is wrong with it. */
public final class BrokenFont extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenFont(String file, String what) {
        super("Font " + file + ": " + what);
    }

    public BrokenFont(String file, String what, Throwable cause) {
        super("Font " + file + ": " + what, cause);
    }
}
