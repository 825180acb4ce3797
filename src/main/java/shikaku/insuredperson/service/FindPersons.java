package shikaku.insuredperson.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonPage;
import shikaku.insuredperson.rule.PersonQuery;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.store.PersonSearch;
import shikaku.shared.value.InsurerNumber;

/** 対象者を探す: by number, kana, birth date, name; people insured on the day come first. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
@Audited("対象者を探す")
public class FindPersons {

    @Inject
    Caller caller;

    @Inject
    AuditNote note;

    @Inject
    PersonSearch search;

    public PersonPage search(InsurerNumber tenant, PersonQuery query, LocalDate today, int from, int size) {
        caller.mustServe(tenant);
        PersonQuery asked = query.withOfficer(caller.has(Role.PROTECTION_OFFICER));
        PersonPage page = search.search(tenant, asked, today, from, size);
        note.people(page.people().stream().map(PersonView::id).toList());
        return page;
    }
}
