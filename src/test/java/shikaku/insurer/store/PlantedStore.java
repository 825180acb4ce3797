package shikaku.insurer.store;

import jakarta.enterprise.context.ApplicationScoped;
import shikaku.mailing.service.PlantedService;

/** Planted: a store that calls upwards, takes no tenant and lets a row be updated. */
@ApplicationScoped
public class PlantedStore {

    public static final PlantedService UPWARDS = new PlantedService();

    java.sql.Connection connection;

    public void updateAll() {
        UPWARDS.entity();
    }
}
