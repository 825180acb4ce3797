package shikaku.nondisclosure.service;

import jakarta.enterprise.context.ApplicationScoped;
import shikaku.insuredperson.rule.HiddenPeople;
import shikaku.nondisclosure.store.ProtectionFlags;

/** 担当者扱いの人: those under at least one flag, as queries of other capabilities leave them out. */
@ApplicationScoped
public class RestrictedPeople implements HiddenPeople {

    @Override
    public String condition(String insurerNumber, String personId) {
        return ProtectionFlags.condition(insurerNumber, personId);
    }
}
