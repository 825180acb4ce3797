package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.store.MailRanges;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.time.BusinessClock;

/** 作業の相手: the people of a range, their insurer's choices and the lease under which they are worked on. */
@Dependent
public class MailPeople {

    @Inject
    ReadPersons persons;

    @Inject
    ReadProtection protection;

    @Inject
    ShowInsurer insurers;

    @Inject
    MailRanges ranges;

    @Inject
    MailingSettings settings;

    @Inject
    BusinessClock clock;

    /** Prolongs the lease; false when it was lost, then nothing of this transaction may be written. */
    boolean hold(MailingWork work) {
        return ranges.prolong(
                work.tenant(), work.mailingId(), work.range(), clock.instant().plus(settings.lease()));
    }

    InsurerPolicy.Addressee addressee(MailingWork work) {
        return insurers.policy(work.tenant()).on(work.targetOn()).mail().addressee();
    }
}
