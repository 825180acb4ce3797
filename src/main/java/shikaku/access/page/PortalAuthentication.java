package shikaku.access.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import shikaku.access.service.AccessSettings;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.IdentifyMachine;
import shikaku.access.service.ResumeSession;
import shikaku.access.service.ResumeSession.Resumed;

/**
 * 認証: says who is calling, request by request: a clerk by the key in the browser's session, a machine by its bearer token.
 * Which paths need whom is asked in {@link AccessGate}. Since name and roles are told to the container each time, another
 * node goes on where one died.
 * Rules: SEC-A1, SEC-S3, SEC-T6.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    ResumeSession resume;

    @Inject
    IdentifyMachine machines;

    @Inject
    AccessSettings settings;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof SessionKey key) {
            return resume.of(key.text(), true)
                    .map(Resumed::identity)
                    .map(who -> context.notifyContainerAboutLogin(who, who.groups()))
                    .orElse(AuthenticationStatus.SEND_FAILURE);
        }
        String path = Visit.path(request);
        if (Visit.isFile(path)) {
            return context.doNothing();
        }
        Optional<CallerIdentity> caller =
                Visit.isInterface(path) && bearer(request).isPresent()
                        ? bearer(request).flatMap(token -> machines.by(token, networkAddress(request)))
                        : clerk(request);
        return caller.map(who -> context.notifyContainerAboutLogin(who, who.groups()))
                .orElseGet(context::doNothing);
    }

    private String networkAddress(HttpServletRequest request) {
        return Visit.networkAddress(request, settings.trustedProxies());
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<CallerIdentity> clerk(HttpServletRequest request) {
        Optional<LoginState> state =
                LoginState.of(request).filter(found -> found.key().isPresent());
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Optional<Resumed> resumed = resume.of(state.get().key().orElseThrow(), Visit.isAct(request));
        if (resumed.isEmpty() || resumed.get().identity() == null) {
            state.get().ended(request, resumed.map(Resumed::clerkId).orElse(null));
            resumed.ifPresent(over -> request.setAttribute(Visit.ENDED, over));
            return Optional.empty();
        }
        return Optional.of(resumed.get().identity());
    }
}
