package shikaku.access.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.access.service.FindClerks.View;

/**
 * One clerk as the pages show it.
 *
 * @param state a part of a message key
 * @param kind how the state is drawn
 * @param device a part of a message key
 */
public record ClerkRow(
        long id,
        int version,
        String loginName,
        String displayName,
        String roles,
        String waiting,
        String state,
        String kind,
        String blockedReason,
        String device,
        Instant lastLogin,
        int openSessions,
        boolean blocked,
        boolean oneself)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static ClerkRow of(View clerk) {
        String state = clerk.blocked()
                ? "BLOCKED"
                : clerk.firstPasswordEnded()
                        ? "FIRST_PASSWORD_ENDED"
                        : clerk.firstPassword() ? "FIRST_PASSWORD" : "ACTIVE";
        String kind =
                switch (state) {
                    case "BLOCKED" -> "no";
                    case "FIRST_PASSWORD_ENDED" -> "wa";
                    case "FIRST_PASSWORD" -> "wt";
                    default -> "ok";
                };
        return new ClerkRow(
                clerk.id(),
                clerk.version(),
                clerk.loginName(),
                clerk.displayName(),
                labels(clerk.roles()),
                labels(clerk.waiting()),
                state,
                kind,
                clerk.blockedReason(),
                clerk.demo() ? "demo" : clerk.deviceEnrolled() ? "yes" : "no",
                clerk.lastLogin(),
                clerk.openSessions(),
                clerk.blocked(),
                clerk.oneself());
    }

    static String labels(Set<Role> roles) {
        return roles.stream().map(Role::label).collect(Collectors.joining("・"));
    }
}
