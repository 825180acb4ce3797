package shikaku.shared.http;

import shikaku.insurer.rule.PlantedRule;

/** Planted: something shared that knows a capability. */
class PlantedUpwards {

    Object rule() {
        return PlantedRule.of();
    }
}
