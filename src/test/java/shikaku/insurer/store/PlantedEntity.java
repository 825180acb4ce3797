package shikaku.insurer.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted for {@code ArchitectureTest}: an entity others must not reach. */
@Entity
public class PlantedEntity {

    @Id
    long id;
}
