package shikaku.access.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import shikaku.access.rule.Role;

/** What an administrator types about a clerk. */
public class ClerkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String loginName;
    private String displayName;
    private Role[] roles = {};
    private String reason;

    Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(Arrays.asList(roles));
        return chosen;
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles == null ? new Role[] {} : roles.clone();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
