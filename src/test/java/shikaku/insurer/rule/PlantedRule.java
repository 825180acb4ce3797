package shikaku.insurer.rule;

import shikaku.insurer.store.PlantedStore;

/** Planted: a rule that knows a store. */
public final class PlantedRule {

    public static PlantedStore of() {
        return new PlantedStore();
    }

    private PlantedRule() {}
}
