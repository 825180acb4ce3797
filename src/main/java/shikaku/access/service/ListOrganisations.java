package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisations;
import shikaku.shared.value.InsurerNumber;

/** 所属の一覧: what the login page offers. */
@Stateless
@PermitAll
public class ListOrganisations {

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    AccessSettings settings;

    /** One choice, with what the login page says about it. */
    public record Row(long id, String name, String helpDesk, String openingHours) {}

    public List<Row> forLogin() {
        return organisations.active(settings.demo()).stream()
                .map(o -> new Row(o.id(), o.fullName(), o.helpDesk(), o.openingHours()))
                .toList();
    }

    /** The insurers that use the portal: what timers work through. */
    public List<InsurerNumber> insurers() {
        return organisations.active(settings.demo()).stream()
                .flatMap(office -> office.insurer().stream())
                .toList();
    }

    /** Nobody can log in yet: the first administrator is to be set up. */
    public boolean nobodyKnown() {
        return clerks.countAll() == 0;
    }
}
