package shikaku.launcher;

import java.util.List;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;

/** 体験用の利用者: somebody who can log in while the demo runs. */
public record DemoLogin(String organisation, String loginName, String displayName, List<Role> roles, String password) {

    /** As the launcher prints it. */
    public String line() {
        String what = roles.stream().map(Role::label).collect(Collectors.joining("・"));
        return organisation + "　" + loginName + "　" + password + "　" + what;
    }
}
