package shikaku.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import shikaku.shared.store.Versioned;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 所属: an office whose clerks use the portal. It may act as an insurer, as a municipal counter, or as both, as a city with its
 * own 国保 does; the two capacities stay apart.
 */
@Entity
@Table(name = "organisation")
public class Organisation extends Versioned {

    @Column(name = "name")
    private String name;

    @Column(name = "section")
    private String section;

    @Column(name = "insurer_number")
    private String insurerNumber;

    @Column(name = "municipality_code")
    private String municipalityCode;

    @Column(name = "help_desk")
    private String helpDesk;

    @Column(name = "opening_hours")
    private String openingHours;

    @Column(name = "active")
    private boolean active;

    @Column(name = "demo")
    private boolean demo;

    protected Organisation() {}

    /** An office with at least one capacity, or none for those who only run the portal. */
    public Organisation(String name, String section, InsurerNumber insurer, MunicipalityCode municipality) {
        this.name = name;
        this.section = section;
        this.insurerNumber = insurer == null ? null : insurer.digits();
        this.municipalityCode = municipality == null ? null : municipality.digits();
        this.helpDesk = "";
        this.openingHours = "";
        this.active = true;
    }

    /** Whom clerks call who forgot their password, and when the portal may be used. */
    public void helpedBy(String desk, String hours) {
        helpDesk = desk;
        openingHours = hours;
    }

    public String name() {
        return name;
    }

    public String section() {
        return section;
    }

    /** As the login page and the header show it. */
    public String fullName() {
        return section.isEmpty() ? name : name + " " + section;
    }

    public Optional<InsurerNumber> insurer() {
        return Optional.ofNullable(insurerNumber).map(InsurerNumber::new);
    }

    public Optional<MunicipalityCode> municipality() {
        return Optional.ofNullable(municipalityCode).map(MunicipalityCode::new);
    }

    public String helpDesk() {
        return helpDesk;
    }

    public String openingHours() {
        return openingHours;
    }

    public boolean active() {
        return active;
    }

    public boolean demo() {
        return demo;
    }
}
