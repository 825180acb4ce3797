package shikaku.print;

import java.util.List;

/** A document that cannot be printed whole was given to a writer; nothing of it has been written. */
public final class Flagged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flag> flags;

    public Flagged(List<Flag> flags) {
        super(flags.toString());
        this.flags = List.copyOf(flags);
    }

    public List<Flag> flags() {
        return flags;
    }
}
