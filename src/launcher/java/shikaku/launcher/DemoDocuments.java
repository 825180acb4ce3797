package shikaku.launcher;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EndReason;
import shikaku.eligibility.rule.IssueDecision;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.Outcome;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.eligibility.store.EligibilityCertificateRows;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.service.LoadPersons;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.registration.rule.CardFacts;
import shikaku.roster.rule.RosterHeader;
import shikaku.roster.rule.RosterLine;
import shikaku.roster.rule.RosterLineCheck;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.time.FiscalYear;
import shikaku.shared.value.InsurerNumber;

/**
 * 見本の交付済み: what the people of a demo were issued before its first day: at the last renewal or when they joined, as the
 * rules decide on that day. A few were missed, joined in the last days or came due since: they are the demo's work.
 */
final class DemoDocuments {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int BLOCK = 1_000;

    /** One in so many was missed. */
    private static final int MISSED = 400;

    /** Of one in so many the next document is issued before it is due. */
    private static final int EARLY = 5;

    /** Of one in so many the document before is on record too. */
    private static final int REMEMBERED = 8;

    /** From this day the old 被保険者証 were valid nowhere; who held one of a 健保組合 was issued a document then. */
    private static final LocalDate END_OF_OLD_CARDS = LocalDate.of(2025, 12, 2);

    private static final int NEWCOMER_DAYS = 10;
    private static final int BACK_DAYS = 20;
    private static final int AHEAD_DAYS = 60;

    private final JdbcTransactions transactions;
    private final LocalDate day;

    DemoDocuments(JdbcTransactions transactions, LocalDate day) {
        this.transactions = transactions;
        this.day = day;
    }

    /** What some people of one roster hold, by their key: of the period before, of this one or the next, and when they left. */
    private record Block(Map<String, IssueRecord> before, Map<String, IssueRecord> now, Map<String, LocalDate> lost) {

        Block() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** @param file the insurer's roster, taken over already */
    void issue(InsurerNumber insurer, Path file) {
        InsurerKind kind = InsurerKind.of(insurer).orElseThrow();
        EffectiveDated<InsurerPolicy> policy =
                EffectiveDated.from(DemoInsurers.FIRST_DAY, InsurerPolicy.usualFor(kind), "見本の設定");
        int issued = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            RosterLineCheck check = null;
            Block block = new Block();
            for (CsvRecord line : lines) {
                if (check == null) {
                    RosterHeader header = RosterHeader.of(line.getFields());
                    check = new RosterLineCheck(insurer, kind, day, header.width(), header.places());
                    continue;
                }
                add(
                        block,
                        policy,
                        check.check(line.getStartingLineNumber(), line.getFields())
                                .value(),
                        kind);
                if (block.now().size() == BLOCK) {
                    issued += record(insurer, block);
                    block = new Block();
                }
            }
            issued += record(insurer, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OUT.println("  " + insurer + "  交付済みの資格確認書  " + issued + " 件");
    }

    private void add(Block block, EffectiveDated<InsurerPolicy> policy, RosterLine line, InsurerKind kind) {
        String key = LoadPersons.key(line.person().insuredNumber());
        int share = Math.floorMod(key.hashCode(), MISSED);
        if (line.supported() || share == 0) {
            return;
        }
        PersonFacts facts = facts(kind, line);
        EnrolmentPeriod enrolment = facts.enrolments().get(0);
        LocalDate renewal = kind.employeesInsurance() ? END_OF_OLD_CARDS : lastAugust();
        LocalDate on = DemoRosterFile.later(renewal, enrolment.acquiredOn());
        if (!on.isAfter(day.minusDays(NEWCOMER_DAYS))) {
            issued(facts, policy, on, on)
                    .or(() -> sinceDue(facts, policy, on, day.minusDays(NEWCOMER_DAYS + share % BACK_DAYS)))
                    .or(() -> share % EARLY == 0 ? ahead(facts, policy) : Optional.empty())
                    .ifPresent(record -> block.now().put(key, record));
        }
        if (share % REMEMBERED == 0 && enrolment.acquiredOn().isBefore(renewal)) {
            LocalDate then = DemoRosterFile.later(renewal.minusYears(1), enrolment.acquiredOn());
            issued(facts, policy, then, then)
                    .filter(record -> record.lastDay().isBefore(renewal))
                    .ifPresent(record -> block.before().put(key, record));
        }
        if (enrolment.lostOn() != null && !enrolment.lostOn().isAfter(day)) {
            block.lost().put(key, enrolment.lostOn());
        }
    }

    private LocalDate lastAugust() {
        LocalDate august = day.withDayOfMonth(1).withMonth(8);
        return august.isAfter(day) ? august.minusYears(1) : august;
    }

    /** Who came due after the renewal was issued one then; those of the last days are still to be done. */
    private Optional<IssueRecord> sinceDue(
            PersonFacts facts, EffectiveDated<InsurerPolicy> policy, LocalDate from, LocalDate then) {
        return then.isAfter(from) ? issued(facts, policy, then, then) : Optional.empty();
    }

    /** Whose 猶予期間 ends soon was issued the next one some days ago; it begins when the card ends. */
    private Optional<IssueRecord> ahead(PersonFacts facts, EffectiveDated<InsurerPolicy> policy) {
        if (facts.enrolmentOn(day).isEmpty()) {
            return Optional.empty();
        }
        LocalDate due = IssueDecision.of(facts, policy, day).dueOn();
        return due != null && due.isAfter(day) && due.isBefore(day.plusDays(AHEAD_DAYS))
                ? issued(facts, policy, day.minusDays(NEWCOMER_DAYS), due)
                : Optional.empty();
    }

    /** What the rules say of the first day; whoever has left since had not left then. */
    private Optional<IssueRecord> issued(
            PersonFacts facts, EffectiveDated<InsurerPolicy> policy, LocalDate on, LocalDate firstDay) {
        if (facts.enrolmentOn(firstDay).isEmpty()) {
            return Optional.empty();
        }
        PersonFacts then = beforeLeaving(facts);
        IssueDecision decision = IssueDecision.of(then, policy, firstDay);
        ValidityEndDate.Decision term = ValidityEndDate.of(then, policy, firstDay);
        Optional<EligibilityForm> form = EligibilityForm.of(then, policy, firstDay);
        if (decision.outcome() != Outcome.CERTIFICATE
                || term.lastDay() == null
                || term.lastDay().isBefore(firstDay)
                || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IssueRecord(
                0,
                on,
                firstDay,
                term.lastDay(),
                form.get(),
                decision.ground(),
                decision.otherGrounds(),
                decision.ruleIds(),
                null,
                term.limit(),
                on.minusDays(20),
                on.minusDays(40),
                null,
                null,
                null,
                null));
    }

    private PersonFacts beforeLeaving(PersonFacts facts) {
        EnrolmentPeriod enrolment = facts.enrolments().get(0);
        if (enrolment.lostOn() == null || enrolment.lostOn().isAfter(day)) {
            return facts;
        }
        return new PersonFacts(
                facts.kind(),
                facts.birth(),
                List.of(new EnrolmentPeriod(enrolment.acquiredOn(), null)),
                facts.stayLastDay(),
                facts.studyEndsOn(),
                facts.careNeeded(),
                facts.card(),
                facts.protection(),
                facts.documents());
    }

    private static PersonFacts facts(InsurerKind kind, RosterLine line) {
        PersonRow person = line.person();
        return new PersonFacts(
                kind,
                person.birthDate(),
                person.enrolments(),
                person.stay() == null ? null : person.stay().lastDay(),
                person.studyEndsOn(),
                person.careNeeded(),
                line.card() == null ? CardFacts.UNKNOWN : line.card(),
                ProtectionState.NONE,
                List.of());
    }

    private int record(InsurerNumber insurer, Block block) {
        int issued = record(insurer, block.before()) + record(insurer, block.now());
        end(insurer, block.lost());
        return issued;
    }

    private int record(InsurerNumber insurer, Map<String, IssueRecord> records) {
        if (records.isEmpty()) {
            return 0;
        }
        Map<Integer, List<IssueRecord>> byYear = new TreeMap<>();
        ids(insurer, List.copyOf(records.keySet())).forEach((id, key) -> byYear.computeIfAbsent(
                        FiscalYear.of(records.get(key).issuedOn()), year -> new ArrayList<>())
                .add(records.get(key).to(id)));
        byYear.values().forEach(issues -> {
            long first = transactions.claim(issues.size());
            Instant at = issues.get(0).issuedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            transactions.run(insurer, connection -> {
                new EligibilityCertificateRows(connection).issue(insurer, issues, first, new Stamp(at, 0));
                return true;
            });
        });
        return records.size();
    }

    /** 資格喪失: the document of somebody who left ended with the insurance. */
    private void end(InsurerNumber insurer, Map<String, LocalDate> lost) {
        if (lost.isEmpty()) {
            return;
        }
        Map<Long, String> people = ids(insurer, List.copyOf(lost.keySet()));
        transactions.run(insurer, connection -> {
            try (PreparedStatement end = connection.prepareStatement("update eligibility_certificate"
                    + " set ended_on = ?, end_reason = ?, version = version + 1 where insurer_number = ? and person_id = ?"
                    + " and ended_on is null and succeeded_by is null and valid_from < ? and valid_to >= ?")) {
                for (Map.Entry<Long, String> person : people.entrySet()) {
                    LocalDate lostOn = lost.get(person.getValue());
                    end.setObject(1, lostOn);
                    end.setString(2, EndReason.LOST_ELIGIBILITY.name());
                    end.setString(3, insurer.digits());
                    end.setLong(4, person.getKey());
                    end.setObject(5, lostOn);
                    end.setObject(6, lostOn);
                    end.addBatch();
                }
                end.executeBatch();
            }
            return true;
        });
    }

    private Map<Long, String> ids(InsurerNumber insurer, List<String> keys) {
        Map<Long, String> found = new TreeMap<>();
        transactions.run(insurer, connection -> {
            read(connection, insurer, keys, found);
            return false;
        });
        return found;
    }

    private static void read(Connection connection, InsurerNumber insurer, List<String> keys, Map<Long, String> into)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, match_key from insured_person where insurer_number = ?"
                        + " and match_key in (" + "?,".repeat(keys.size() - 1) + "?)")) {
            query.setString(1, insurer.digits());
            for (int i = 0; i < keys.size(); i++) {
                query.setString(i + 2, keys.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.put(row.getLong(1), row.getString(2));
                }
            }
        }
    }
}
