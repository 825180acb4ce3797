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

    /** How many lines {@link #bring} would add; the frame of every page counts and writes nothing. */
    int coming(InsurerNumber tenant) {
        return handovers.unbrought(tenant, protection.carried(tenant)).size();
    }

    void bring(InsurerNumber tenant) {
        handovers.bring(tenant, protection.carried(tenant), clock.instant());
    }
}
