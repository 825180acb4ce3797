package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;

/** 発行した初期パスワード: lives for the one answer that shows it; neither page nor session keeps it. */
@Named
@RequestScoped
public class IssuedPassword {

    private long clerkId;
    private String text;
    private Instant endsAt;
    private boolean waiting;

    /** @param rolesWait some of the clerk's roles hold only when a second person has confirmed them */
    void show(long clerk, String password, Instant end, boolean rolesWait) {
        clerkId = clerk;
        text = password;
        endsAt = end;
        waiting = rolesWait;
    }

    public long getClerkId() {
        return clerkId;
    }

    public String getText() {
        return text;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public Instant getEndsAt() {
        return endsAt;
    }
}
