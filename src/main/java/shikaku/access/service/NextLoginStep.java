package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.LoginStep;

/** ログインの次の手順: asked after a step that changed what is known of the clerk. */
@Stateless
@PermitAll
public class NextLoginStep {

    @Inject
    FindLogin find;

    public LoginStep of(long organisationId, long clerkId, boolean codeGiven) {
        return LoginStep.after(find.byId(organisationId, clerkId).orElseThrow().facts(codeGiven));
    }
}
