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

    void show(long clerk, String password, Instant end) {
        clerkId = clerk;
        text = password;
        endsAt = end;
    }

    public long getClerkId() {
        return clerkId;
    }

    public String getText() {
        return text;
    }

    public Instant getEndsAt() {
        return endsAt;
    }
}
