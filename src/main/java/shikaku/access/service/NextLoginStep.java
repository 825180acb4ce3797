package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import shikaku.access.rule.LoginStep;

/**
 * ログインの次の手順: asked before each step and after it, so that no step is skipped and a login that began with a password of the past
 * ends.
 * Rules: SEC-A2, SEC-A8.
 */
@Stateless
@PermitAll
public class NextLoginStep {

    @Inject
    FindLogin find;

    /**
     * A login whose password was right.
     *
     * @param proof which password it was; says nothing about it
     */
    public record Begun(long organisationId, long clerkId, String proof, boolean codeGiven) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Empty when the password was changed since. */
    public Optional<LoginStep> of(Begun login) {
        return find.byId(login.organisationId(), login.clerkId())
                .filter(found -> found.proof().equals(login.proof()))
                .map(found -> LoginStep.after(found.facts(login.codeGiven())));
    }
}
