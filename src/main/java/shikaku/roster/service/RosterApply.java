package shikaku.roster.service;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.rule.RosterScope;
import shikaku.insuredperson.service.LoadPersons;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.service.KeepDataVintage;
import shikaku.nondisclosure.rule.AddressRow;
import shikaku.nondisclosure.service.CarryProtection;
import shikaku.nondisclosure.service.WriteAddresses;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.service.LoadCardFacts;
import shikaku.roster.rule.RosterColumn;
import shikaku.roster.rule.RosterLine;
import shikaku.roster.rule.RosterLineCheck.Checked;
import shikaku.shared.value.InsurerNumber;

/**
 * 反映: reads a checked file a second time and writes it block by block over one connection. The caller's transaction makes it whole
 * or nothing; nothing of the file, addresses included, is kept anywhere in between.
 */
public final class RosterApply {

    private static final int BLOCK = 1_000;

    private final RosterFile.Source source;
    private final RosterCheck.Outcome checked;
    private final long importId;
    private final RosterProgress progress;

    RosterApply(RosterFile.Source source, RosterCheck.Outcome checked, long importId, RosterProgress progress) {
        this.source = source;
        this.checked = checked;
        this.importId = importId;
        this.progress = progress;
    }

    /** What was written; {@code stopped} means that the caller must roll back. */
    public record Outcome(int lines, int absent, boolean stopped) {}

    /** A database failure inside the reader's callback. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    /** @param ids claims that many ids in a row; {@code now} is the moment the data count from */
    Outcome run(Connection connection, IntToLongFunction ids, Instant now) throws IOException, SQLException {
        InsurerNumber tenant = source.insurer();
        try (LoadPersons persons = new LoadPersons(tenant, connection, ids, ids);
                LoadCardFacts cards = new LoadCardFacts(connection);
                WriteAddresses addresses = new WriteAddresses(tenant, connection, has(RosterColumn.DELIVERY_KIND))) {
            CarryProtection protection = new CarryProtection(connection);
            persons.watch(tenant, protection.flagged(tenant));
            Blocks blocks = new Blocks(tenant, persons, cards, addresses, protection);
            new RosterFile(source).read(blocks, fault -> {
                throw new IllegalStateException("The file changed after its check: " + fault.reason());
            });
            if (blocks.stopped) {
                return new Outcome(blocks.written, 0, true);
            }
            blocks.flush();
            int absent = persons.markAbsent(tenant, checked.extractedOn(), importId);
            keepVintage(new KeepDataVintage(connection), blocks, now);
            return new Outcome(blocks.written, absent, false);
        } catch (Failed e) {
            throw (SQLException) e.getCause();
        }
    }

    private boolean has(RosterColumn column) {
        return checked.columns().contains(column);
    }

    private RosterScope scope() {
        return new RosterScope(
                checked.extractedOn(),
                importId,
                has(RosterColumn.RATIO),
                has(RosterColumn.NEXT_RATIO),
                has(RosterColumn.STAY_LAST_DAY));
    }

    private void keepVintage(KeepDataVintage vintage, Blocks blocks, Instant now) throws SQLException {
        InsurerNumber tenant = source.insurer();
        vintage.keep(tenant, DataKind.PEOPLE, checked.extractedOn(), now);
        if (blocks.ratios) {
            vintage.keep(tenant, DataKind.COPAYMENT, checked.extractedOn(), now);
        }
        if (blocks.stays) {
            vintage.keep(tenant, DataKind.STAY, checked.extractedOn(), now);
        }
        if (blocks.places) {
            vintage.keep(tenant, DataKind.ADDRESS, checked.extractedOn(), now);
        }
        if (checked.cardExtractedOn() != null) {
            vintage.keep(tenant, DataKind.CARD, checked.cardExtractedOn(), now);
        }
    }

    private final class Blocks implements RosterFile.LineTaker {

        private final InsurerNumber tenant;
        private final LoadPersons persons;
        private final LoadCardFacts cards;
        private final WriteAddresses addresses;
        private final CarryProtection protection;
        private final List<RosterLine> block = new ArrayList<>(BLOCK);
        private int written;
        private boolean ratios;
        private boolean stays;
        private boolean places;
        private boolean stopped;

        Blocks(
                InsurerNumber tenant,
                LoadPersons persons,
                LoadCardFacts cards,
                WriteAddresses addresses,
                CarryProtection protection) {
            this.tenant = tenant;
            this.persons = persons;
            this.cards = cards;
            this.addresses = addresses;
            this.protection = protection;
        }

        @Override
        public boolean take(long line, List<String> delivered, Checked read) {
            if (read.value() == null) {
                throw new IllegalStateException("The file changed after its check, line " + line);
            }
            block.add(read.value());
            if (block.size() < BLOCK) {
                return true;
            }
            try {
                flush();
            } catch (SQLException e) {
                throw new Failed(e);
            }
            stopped = progress.at(checked.lines(), written);
            return !stopped;
        }

        void flush() throws SQLException {
            List<PersonRow> rows = block.stream().map(RosterLine::person).toList();
            Set<String> headless = new HashSet<>();
            for (PersonRow row : rows) {
                if (checked.households().withoutHeadLine(row.householdNumber())) {
                    headless.add(row.householdNumber());
                }
            }
            List<Long> ids = persons.write(tenant, rows, headless, scope());
            Map<Long, CardFacts> facts = new HashMap<>();
            List<AddressRow> known = new ArrayList<>(block.size());
            for (int i = 0; i < block.size(); i++) {
                RosterLine line = block.get(i);
                if (line.card() != null) {
                    facts.put(ids.get(i), line.card());
                }
                known.add(new AddressRow(
                        ids.get(i),
                        line.resident(),
                        line.phone(),
                        line.delivery(),
                        line.safeDelivery(),
                        line.supported(),
                        line.extractedOn()));
                ratios |= !line.person().copayments().isEmpty();
                stays |= line.person().stay() != null;
                places |= line.resident() != null;
            }
            cards.write(tenant, facts);
            addresses.write(tenant, known);
            protection.carry(tenant, persons.takeAlike(), checked.extractedOn());
            written += block.size();
            block.clear();
        }
    }
}
