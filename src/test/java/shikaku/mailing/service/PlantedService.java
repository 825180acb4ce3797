package shikaku.mailing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import shikaku.insurer.store.PlantedEntity;

/** Planted: a service of another capability's entity, without role or audit, with a session and a name that says nothing. */
@Stateless
@SessionScoped
public class PlantedService implements java.io.Serializable {

    private static final long serialVersionUID = 1L;

    public transient EntityManager entityManager;
    transient PlantedEntity foreign;

    public Optional<PlantedEntity> entity() {
        return Optional.ofNullable(foreign);
    }
}
