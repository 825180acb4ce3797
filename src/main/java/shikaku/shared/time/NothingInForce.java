package shikaku.shared.time;

import java.time.LocalDate;

/** No row of a dated table covers the day: the table is wrong or the question is; nobody guesses. */
public class NothingInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingInForce(LocalDate day) {
        super("Nothing is in force on " + day);
    }
}
