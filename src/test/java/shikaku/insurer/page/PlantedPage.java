package shikaku.insurer.page;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import shikaku.insurer.rule.PlantedRule;
import shikaku.mailing.service.PlantedService;

/** Planted: a page that is entity and service at once, asks a rule and another capability's service. */
@Stateless
@Entity
public class PlantedPage {

    @Id
    long id;

    String pin;

    public Object ask(PlantedService service) {
        return service == null ? PlantedRule.of() : service.entity();
    }
}
