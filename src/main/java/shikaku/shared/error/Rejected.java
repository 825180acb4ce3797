package shikaku.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A refusal for a business reason. It rolls the use case back and becomes a message; it is never a defect. */
@ApplicationException(rollback = true)
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RejectionReason reason;
    private final transient List<Object> arguments;

    public Rejected(RejectionReason reason, Object... arguments) {
        super(reason.messageKey());
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public RejectionReason reason() {
        return reason;
    }

    /** Values for the placeholders of the message; ids and dates, never names or numbers of people. */
    public List<Object> arguments() {
        return arguments;
    }
}
