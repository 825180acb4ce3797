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
import shikaku.eligibility.rule.IssueDecision;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.Outcome;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.eligibility.store.EligibilityCertificateRows;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
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
    private static final int MISSED = 60;

    private static final int NEWCOMER_DAYS = 10;

    private final JdbcTransactions transactions;
    private final LocalDate day;

    DemoDocuments(JdbcTransactions transactions, LocalDate day) {
        this.transactions = transactions;
        this.day = day;
    }

    /** @param file the insurer's roster, taken over already */
    void issue(InsurerNumber insurer, Path file) {
        InsurerKind kind = InsurerKind.of(insurer).orElseThrow();
        EffectiveDated<InsurerPolicy> policy =
                EffectiveDated.from(DemoInsurers.FIRST_DAY, InsurerPolicy.usualFor(kind), "見本の設定");
        int issued = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            RosterLineCheck check = null;
            Map<String, IssueRecord> block = new HashMap<>();
            for (CsvRecord line : lines) {
                if (check == null) {
                    RosterHeader header = RosterHeader.of(line.getFields());
                    check = new RosterLineCheck(insurer, kind, day, header.width(), header.places());
                    continue;
                }
                RosterLine read = check.check(line.getStartingLineNumber(), line.getFields())
                        .value();
                String key = LoadPersons.key(read.person().insuredNumber());
                held(kind, policy, read)
                        .filter(record -> Math.floorMod(key.hashCode(), MISSED) != 0)
                        .ifPresent(record -> block.put(key, record));
                if (block.size() == BLOCK) {
                    issued += record(insurer, block);
                    block.clear();
                }
            }
            issued += record(insurer, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OUT.println("  " + insurer + "  交付済みの資格確認書  " + issued + " 件");
    }

    private Optional<IssueRecord> held(InsurerKind kind, EffectiveDated<InsurerPolicy> policy, RosterLine line) {
        LocalDate renewal = kind.employeesInsurance() ? LocalDate.of(2025, 12, 2) : LocalDate.of(2026, 8, 1);
        PersonFacts facts = facts(kind, line);
        LocalDate on = DemoRosterFile.later(renewal, facts.enrolments().get(0).acquiredOn());
        if (line.supported()
                || on.isAfter(day.minusDays(NEWCOMER_DAYS))
                || facts.enrolmentOn(on).isEmpty()) {
            return Optional.empty();
        }
        IssueDecision decision = IssueDecision.of(facts, policy, on);
        ValidityEndDate.Decision term = ValidityEndDate.of(facts, policy, on);
        Optional<EligibilityForm> form = EligibilityForm.of(facts, policy, on);
        if (decision.outcome() != Outcome.CERTIFICATE
                || term.lastDay() == null
                || term.lastDay().isBefore(on)
                || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IssueRecord(
                0,
                on,
                on,
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
                null));
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

    private int record(InsurerNumber insurer, Map<String, IssueRecord> block) {
        if (block.isEmpty()) {
            return 0;
        }
        Map<Integer, List<IssueRecord>> byYear = new TreeMap<>();
        ids(insurer, List.copyOf(block.keySet())).forEach((id, key) -> byYear.computeIfAbsent(
                        FiscalYear.of(block.get(key).issuedOn()), year -> new ArrayList<>())
                .add(block.get(key).to(id)));
        byYear.values().forEach(issues -> {
            long first = transactions.claim(issues.size());
            Instant at = issues.get(0).issuedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            transactions.run(insurer, connection -> {
                new EligibilityCertificateRows(connection).issue(insurer, issues, first, new Stamp(at, 0));
                return true;
            });
        });
        return block.size();
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
