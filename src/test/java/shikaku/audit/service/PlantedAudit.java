package shikaku.audit.service;

import shikaku.insurer.rule.PlantedRule;

/** Planted: an audit that knows a capability. */
class PlantedAudit {

    Object rule() {
        return PlantedRule.of();
    }
}
