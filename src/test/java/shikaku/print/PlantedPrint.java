package shikaku.print;

import shikaku.insurer.rule.PlantedRule;

/** Planted: a printer that knows a capability. */
class PlantedPrint {

    Object rule() {
        return PlantedRule.of();
    }
}
