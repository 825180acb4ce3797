package shikaku.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import shikaku.desk.store.Handovers;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 番号が変わった人を担当者に知らせる: each person whose protection was carried to a new number stands in the officer's list once. */
@Dependent
public class BringCarried {

    @Inject
    ReadProtection protection;

    @Inject
    Handovers handovers;

    @Inject
    BusinessClock clock;

    void bring(InsurerNumber tenant) {
        handovers.bring(tenant, protection.carried(tenant), clock.instant());
    }
}
