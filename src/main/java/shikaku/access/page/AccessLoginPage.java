package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Remembered;
import shikaku.access.rule.Environment;
import shikaku.access.service.AccessSettings;
import shikaku.access.service.CheckPassword;
import shikaku.access.service.CheckPassword.Command;
import shikaku.access.service.ListOrganisations;
import shikaku.access.service.ListOrganisations.Row;
import shikaku.access.service.LoginAnswer;
import shikaku.shared.time.BusinessClock;

/** ログイン: organisation, 利用者ID and password. */
@Named
@RequestScoped
public class AccessLoginPage {

    @Inject
    ListOrganisations list;

    @Inject
    CheckPassword check;

    @Inject
    Entrance entrance;

    @Inject
    AccessSettings settings;

    @Inject
    BusinessClock clock;

    private List<Row> organisations;
    private long organisation;
    private String loginName;
    private String password;
    private String out;
    private Failure failure = Failure.NONE;

    /** Somebody who is inside already goes home; the last one of this browser is filled in. */
    public String open() {
        if (entrance.entered()) {
            return entrance.home();
        }
        if (list.nobodyKnown()) {
            return "/access/setup.xhtml?faces-redirect=true";
        }
        Remembered last = entrance.state().flatMap(LoginState::remembered).orElse(null);
        organisation =
                last == null ? organisations().stream().findFirst().map(Row::id).orElse(0L) : last.organisationId();
        loginName = last == null ? null : last.loginName();
        failure = entrance.failure();
        return null;
    }

    public String login() {
        String name = loginName == null ? "" : loginName.strip();
        String secret = password == null ? "" : password;
        LoginAnswer answer = check.of(new Command(organisation, name, secret, entrance.networkAddress()));
        if (answer.outcome() == LoginAnswer.Outcome.RIGHT) {
            return entrance.passwordRight(Entrance.started(organisation, answer, clock), name, answer.next());
        }
        entrance.typed(organisation, name);
        return entrance.failed(Visit.LOGIN, answer.outcome().name(), answer.triesLeft());
    }

    public List<Row> organisations() {
        if (organisations == null) {
            organisations = list.forLogin();
        }
        return organisations;
    }

    public List<Row> getOrganisations() {
        return organisations();
    }

    /** What the page says about the chosen organisation. */
    public Row getChosen() {
        return organisations().stream()
                .filter(row -> row.id() == organisation)
                .findFirst()
                .orElse(new Row(0, "", "", ""));
    }

    public LocalDate getBusinessDate() {
        return clock.today();
    }

    /** Which installation this is: production, training, demo. */
    public Environment getEnvironment() {
        return settings.environment();
    }

    public String getOutcome() {
        return failure.outcome();
    }

    public int getTriesLeft() {
        return failure.triesLeft();
    }

    public boolean isLoggedOut() {
        return "1".equals(out) && failure.outcome().isEmpty();
    }

    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
