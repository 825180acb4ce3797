package shikaku.access.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleMatrix;
import shikaku.access.rule.RoleMatrix.Kind;
import shikaku.access.service.AccessHappened;
import shikaku.access.service.AccessSettings;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.Drafts;
import shikaku.access.service.RequestOrigin;
import shikaku.access.service.Tokens;
import shikaku.shared.error.CallRefused;

/**
 * 入口の門: lets through what the role × function matrix allows; everything else ends here. Without a session the way leads to the
 * login page and afterwards back; after the end of a session what was typed is kept as a draft. Files come in at two pages only.
 * Rules: SEC-A1, SEC-F1, SEC-S7, SEC-T3, SEC-W5.
 */
@WebFilter("/*")
public class AccessGate implements Filter {

    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    Caller caller;

    @Inject
    RequestOrigin origin;

    @Inject
    AccessSettings settings;

    @Inject
    Drafts drafts;

    @Inject
    Event<AccessHappened> happened;

    @Inject
    Event<CallRefused> refused;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String path = Visit.path(request);
        if (Visit.isMultipart(request)) {
            response.setHeader("Connection", "close");
            if (!takesFiles(request, path)) {
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
                return;
            }
            if (!Visit.fits(request)) {
                go(request, response, path + "?large=true");
                return;
            }
        }
        if (!Visit.isInterface(path) && !PAGE_METHODS.contains(request.getMethod())) {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (Visit.isFile(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getCharacterEncoding() == null) {
            // Forms are sent in UTF-8; whoever reads a parameter first decides for all.
            request.setCharacterEncoding("UTF-8");
        }
        origin.cameFrom(
                Visit.networkAddress(request, settings.trustedProxies()),
                Tokens.random().substring(0, 12));
        if (changes(request) && !Visit.isOfThisSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (RoleMatrix.standard().isPublic(path)) {
            enterPublic(request, response, (in, out) -> go(chain, in, out));
        } else if (!caller.known()) {
            turnAway(request, response);
        } else if (Visit.isMultipart(request)) {
            enterWithFiles(request, response, (in, out) -> go(chain, in, out), path);
        } else {
            enter(request, response, (in, out) -> go(chain, in, out), path);
        }
    }

    /** What a service refused to a caller whose roles do not allow it ends here for whatever is neither page nor interface. */
    private void go(FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (EJBAccessException refusal) {
            refused.fire(CallRefused.of(refusal));
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Files and fields of a form are read here, never by the server, which takes fields of any size into memory and leaves files in
     * its temporary folder for good. A roster must not stay there, whether the page took it or the form came too late, twice or without
     * a file's name.
     */
    private void enterWithFiles(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        Path folder = ((File) request.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
        try (SentForm form = SentForm.read(request, Visit.largestFile(request), folder)) {
            enter(form, response, chain, path);
        } catch (MultipartReader.TooLarge large) {
            go(request, response, path + "?large=true");
        } catch (MultipartReader.Malformed noForm) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /**
     * A body with files is let through to two pages only, for those who may use it; strangers are sent to the login without it being
     * read. Everybody else's stays unread, since reading it fills memory and disk before a page or an error page is reached.
     */
    private boolean takesFiles(HttpServletRequest request, String path) {
        return (path.equals(Visit.UPLOAD) || path.equals(Visit.SEAL))
                && Visit.isOfThisSite(request)
                && (caller.known() ? mayBringFiles(path) : Visit.isAct(request));
    }

    /** An auditor opens the page too and brings nothing. */
    private boolean mayBringFiles(String path) {
        if (path.equals(Visit.SEAL)) {
            return caller.mayOpen(path);
        }
        return caller.has(Role.INSURER_CLERK) || caller.has(Role.INSURER_SUPERVISOR);
    }

    /** Answers a machine, or what no form of ours sends: no error page, which would read the request. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write("{\"status\":" + status + "}");
    }

    private static boolean changes(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    /** A form of a session that is gone must not make a new session, which would push out the one just begun. */
    private static void enterPublic(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean stale = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (Visit.isPost(request) && stale) {
            go(request, response, Visit.HOME);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        if (caller.mayOpen(path)) {
            chain.doFilter(request, response);
            return;
        }
        boolean page = RoleMatrix.standard().find(Kind.PAGE, path).isPresent();
        boolean exists = page || RoleMatrix.standard().find(Kind.API, path).isPresent();
        boolean waits = page && caller.roles().isEmpty() && Visit.isAct(request);
        // Every login leads to the first page, so nobody tries that one.
        if (exists && !(waits && path.equals(Visit.HOME))) {
            tell(caller.identity(), path);
        }
        if (waits) {
            go(request, response, Visit.WAITING);
            return;
        }
        response.sendError(exists ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private void tell(Optional<CallerIdentity> who, String path) {
        happened.fire(new AccessHappened(AccessHappened.Act.CLOSED_PAGE, who.orElse(null), false, path));
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean justOver = request.getAttribute(Visit.ENDED) != null;
        Optional<Long> typist = LoginState.of(request).flatMap(LoginState::lastClerk);
        if (Visit.isInterface(Visit.path(request)) || !Visit.isAct(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        } else if (justOver || (Visit.isPost(request) && typist.isPresent())) {
            LostForm form = LostForm.of(request);
            if (Visit.isPost(request) && typist.isPresent() && form.mayBeKept()) {
                drafts.keepFor(typist.get(), form.page(), form.fields());
            }
            LoginState.create(request).wants(request, form.page());
            go(request, response, Visit.EXPIRED);
        } else {
            if (!Visit.isPost(request) && !Visit.isPartial(request)) {
                LoginState.create(request).wants(request, LostForm.of(request).page());
            }
            go(request, response, Visit.LOGIN);
        }
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String address = request.getContextPath() + path;
        if (Visit.isPartial(request)) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"></redirect></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
