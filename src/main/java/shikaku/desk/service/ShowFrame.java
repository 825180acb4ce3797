package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 画面の枠: who works where on which day, and which areas of work the menu offers. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.COUNTER_CLERK,
    Role.Names.SYSTEM_ADMIN,
    Role.Names.AUDITOR
})
@Audited(value = "画面の枠を表示する", each = false)
public class ShowFrame {

    /** @param areas names of the areas of work that exist and that the caller's roles may open */
    public record Frame(
            boolean demo,
            boolean training,
            LocalDate businessDate,
            String organisationName,
            String clerkName,
            List<String> roles,
            List<Area> areas,
            LocalDate extractedOn) {}

    /** @param count of open work, 0 for none */
    public record Area(String group, String name, String path, long count) {}

    private record Place(String group, String name, String path) {}

    private static final List<Place> PLACES = List.of(
            new Place("daily", "home", "/desk/home.xhtml"),
            new Place("daily", "search", "/desk/search.xhtml"),
            new Place("mail", "mailing", "/mailing/list.xhtml"),
            new Place("data", "import", "/roster/import.xhtml"),
            new Place("data", "clerks", "/access/clerks.xhtml"),
            new Place("data", "audit", "/audit/list.xhtml"));

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    ShowDataVintage vintage;

    public Frame show() {
        Optional<InsurerNumber> tenant = caller.insurerIfAny();
        List<Area> areas = new ArrayList<>();
        for (Place place : PLACES) {
            if (caller.mayOpen(place.path())) {
                areas.add(new Area(place.group(), place.name(), place.path(), 0));
            }
        }
        Map<DataKind, LocalDate> extracted = tenant.map(vintage::of).orElse(Map.of());
        return new Frame(
                caller.demo(),
                clock.movedDate().isPresent(),
                clock.today(),
                caller.organisationName(),
                caller.clerkName(),
                caller.roles().stream().sorted().map(Role::label).toList(),
                areas,
                extracted.get(DataKind.PEOPLE));
    }
}
