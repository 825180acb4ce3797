package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailingNumber;
import shikaku.mailing.rule.MailingNumber.Series;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.store.Mailing;
import shikaku.mailing.store.Mailings;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送を計画する: what, for which day, until when. The officer's mailing is planned with it every time, so that its being there
 * tells nothing.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR})
@Audited("発送を計画する")
public class PlanMailing {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    Mailings mailings;

    @Inject
    MailContents contents;

    @Inject
    ShowInsurer insurers;

    /** @param targetOn 適用開始日, printed as 交付年月日; {@code dueOn} the last day of posting, most often before it (LIF-07) */
    public record Command(String kind, String title, LocalDate targetOn, LocalDate dueOn) {}

    /** The first day letters can be for; refused while the insurer has no choices that they could follow. */
    @Audited(value = "発送の計画を開く", act = false)
    public LocalDate firstDay(InsurerNumber tenant) {
        insurers.policy(tenant);
        return clock.today();
    }

    /** @return the id of the ordinary mailing */
    public long plan(InsurerNumber tenant, Command command) {
        caller.mustServe(tenant);
        LocalDate today = firstDay(tenant);
        contents.of(command.kind());
        if (command.targetOn().isBefore(today)) {
            throw new Rejected(MailingRejection.TARGET_IN_THE_PAST);
        }
        if (command.dueOn().isBefore(today)) {
            throw new Rejected(MailingRejection.DUE_IN_THE_PAST);
        }
        Mailing ordinary = add(tenant, command, Series.ORDINARY, null);
        add(tenant, command, Series.OFFICERS, ordinary.id());
        return ordinary.id();
    }

    private Mailing add(InsurerNumber tenant, Command command, Series series, Long parentId) {
        int year = MailingNumber.fiscalYear(clock.today());
        MailingNumber number = new MailingNumber(year, series, mailings.nextNumber(tenant, year, series));
        Mailing.Plan plan = new Mailing.Plan(command.kind(), command.title(), command.targetOn(), command.dueOn());
        Mailing mailing = new Mailing(tenant, number, parentId, plan, caller.clerkId());
        mailings.add(tenant, mailing);
        return mailing;
    }
}
