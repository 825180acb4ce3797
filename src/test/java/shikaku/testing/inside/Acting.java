package shikaku.testing.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import shikaku.access.page.SessionKey;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.OpenSession;
import shikaku.shared.value.InsurerNumber;

/**
 * 職員として動く: from the call on, the rest of the request of an in-container test is done by a clerk of an insurer, logged in as the
 * portal itself does it.
 */
@RequestScoped
public class Acting {

    @Inject
    TestClerks clerks;

    @Inject
    OpenSession open;

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    BeanManager beans;

    /** @return the id of the clerk, who is made where missing */
    public long as(InsurerNumber insurer, Role... roles) {
        Set<Role> wanted = EnumSet.copyOf(Arrays.asList(roles));
        TestClerks.Known clerk = clerks.known(insurer, wanted);
        String key = open.of(clerk.organisationId(), clerk.clerkId(), true, "127.0.0.1");
        forgetCaller();
        AuthenticationStatus status = security.authenticate(
                request,
                Responses.of(request),
                AuthenticationParameters.withParams().credential(new SessionKey(key)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new AssertionError("The login inside ended with " + status);
        }
        return clerk.clerkId();
    }

    /** The caller of this request was asked already; it is to be asked again. */
    private void forgetCaller() {
        Bean<?> bean = beans.resolve(beans.getBeans(Caller.class));
        ((AlterableContext) beans.getContext(RequestScoped.class)).destroy(bean);
    }
}
