package shikaku.audit.service;

import shikaku.insurer.rule.PlantedRule;

/** Planted: an audit that knows a capability, and two methods that are told as one act. */
@Audited("植える")
class PlantedAudit {

    public Object rule() {
        return PlantedRule.of();
    }

    public boolean mayAsk() {
        return true;
    }
}
