package shikaku.access.service;

import shikaku.insurer.rule.PlantedRule;

/** Planted: access that knows a capability. */
class PlantedAccess {

    Object rule() {
        return PlantedRule.of();
    }
}
