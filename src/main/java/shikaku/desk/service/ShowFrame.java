package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Environment;
import shikaku.access.rule.Role;
import shikaku.access.service.AccessSettings;
import shikaku.access.service.Caller;
import shikaku.access.service.MoveBusinessDate;
import shikaku.audit.service.Audited;
import shikaku.desk.store.CareOutlooks;
import shikaku.desk.store.Handovers;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.mailing.service.FindMailings;
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
@Audited(value = "画面の枠を表示する", each = false, act = false)
public class ShowFrame {

    /** @param areas names of the areas of work that exist and that the caller's roles may open */
    public record Frame(
            Environment environment,
            LocalDate businessDate,
            Instant now,
            String organisationName,
            String clerkName,
            List<String> roles,
            List<Area> areas,
            LocalDate extractedOn,
            LocalDate cardsExtractedOn,
            boolean maySearch,
            boolean mayMoveDate) {}

    /** @param count of open work, 0 for none */
    public record Area(String group, String name, String path, long count) {}

    private static final String BUSINESS_DATE = "/access/date.xhtml";

    private record Place(String group, String name, String path) {}

    private static final List<Place> PLACES = List.of(
            new Place("daily", "home", "/desk/home.xhtml"),
            new Place("daily", "search", "/desk/search.xhtml"),
            new Place("daily", "handovers", "/desk/handovers.xhtml"),
            new Place("daily", "openings", "/desk/openings.xhtml"),
            new Place("mail", "mailing", "/mailing/list.xhtml"),
            new Place("data", "import", "/roster/import.xhtml"),
            new Place("data", "insurer", "/insurer/setup.xhtml"),
            new Place("data", "clerks", "/access/clerks.xhtml"),
            new Place("data", "audit", "/audit/list.xhtml"));

    @Inject
    Caller caller;

    @Inject
    AccessSettings settings;

    @Inject
    MoveBusinessDate businessDate;

    @Inject
    BusinessClock clock;

    @Inject
    ShowDataVintage vintage;

    @Inject
    CareOutlooks outlooks;

    @Inject
    Handovers handovers;

    @Inject
    BringCarried carried;

    @Inject
    FindMailings mailings;

    public Frame show() {
        Optional<InsurerNumber> tenant = caller.insurerIfAny();
        List<Area> areas = new ArrayList<>();
        for (Place place : PLACES) {
            if (caller.mayOpen(place.path())
                    && (tenant.isPresent() || !place.name().equals("insurer"))) {
                long count = tenant.map(insurer -> open(insurer, place.name())).orElse(0L);
                areas.add(new Area(place.group(), place.name(), place.path(), count));
            }
        }
        Map<DataKind, LocalDate> extracted = tenant.map(vintage::of).orElse(Map.of());
        return new Frame(
                settings.environment(),
                clock.today(),
                clock.instant(),
                caller.organisationName(),
                caller.clerkName(),
                caller.roles().stream().sorted().map(Role::label).toList(),
                areas,
                extracted.get(DataKind.PEOPLE),
                extracted.get(DataKind.CARD),
                caller.mayOpen("/desk/search.xhtml"),
                caller.mayOpen(BUSINESS_DATE) && businessDate.mayMove());
    }

    /** What is open in an area, by one bounded look into an index; nothing of people in the officer's hands but for the officer. */
    private long open(InsurerNumber tenant, String area) {
        return switch (area) {
            case "home" -> caller.mayOpen("/desk/gaps.xhtml") ? gaps(tenant) : 0;
            case "handovers" -> handovers.waiting(tenant) + carried.coming(tenant);
            case "mailing" -> mailings.open(tenant);
            default -> 0;
        };
    }

    private long gaps(InsurerNumber tenant) {
        LocalDate tomorrow = clock.today().plusDays(1);
        return outlooks.uncoveredCount(tenant, tomorrow, tomorrow);
    }
}
