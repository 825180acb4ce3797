package shikaku.print.read;

/** A print file that cannot be read back; the message says where. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenFile(String what) {
        super(what);
    }

    BrokenFile(String what, Throwable cause) {
        super(what, cause);
    }
}
