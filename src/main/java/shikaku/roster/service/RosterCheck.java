package shikaku.roster.service;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.insuredperson.service.LoadPersons;
import shikaku.roster.rule.FaultReason;
import shikaku.roster.rule.HouseholdCheck;
import shikaku.roster.rule.KeptLine;
import shikaku.roster.rule.KeyTable;
import shikaku.roster.rule.RosterColumn;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterLine;
import shikaku.roster.rule.RosterLineCheck;
import shikaku.roster.rule.RosterLineCheck.Checked;

/** 点検: reads the whole file once without writing anything and collects what is wrong, each with its line. */
public final class RosterCheck {

    /** Faults kept; the others are counted. */
    static final int MOST_FAULTS = 10_000;

    private static final int MOST_LINES_KEPT = 1_000;
    private static final int STEP = 2_000;

    private final RosterFile file;
    private final RosterProgress progress;
    private final KeyTable people = new KeyTable();
    private final HouseholdCheck households = new HouseholdCheck();
    private final List<RosterFault> faults = new ArrayList<>();
    private final Map<Long, String> keptLines = new LinkedHashMap<>();
    private final Set<Long> faultLines = new HashSet<>();
    private int faultCount;
    private int warnings;
    private int lines;
    private boolean stopped;

    RosterCheck(RosterFile.Source source, RosterProgress progress) {
        this.file = new RosterFile(source);
        this.progress = progress;
    }

    /** What the check found; a file with faults is not taken over. */
    public record Outcome(
            LocalDate extractedOn,
            LocalDate cardExtractedOn,
            int lines,
            List<RosterFault> faults,
            int faultCount,
            int faultLines,
            int warnings,
            Map<Long, String> keptLines,
            HouseholdCheck households,
            List<RosterColumn> columns,
            boolean stopped) {

        public boolean sound() {
            return faultCount == 0 && !stopped;
        }
    }

    Outcome run() throws IOException {
        RosterLineCheck check = file.read(this::take, this::add);
        if (check != null && !stopped) {
            households.headless(MOST_FAULTS).forEach(this::add);
        }
        progress.at(lines, 0);
        return new Outcome(
                check == null ? null : check.extractedOn(),
                check == null ? null : check.cardExtractedOn(),
                lines,
                faults,
                faultCount,
                faultLines.size(),
                warnings,
                keptLines,
                households,
                file.columns(),
                stopped);
    }

    private boolean take(long line, List<String> delivered, Checked checked) {
        lines++;
        checked.faults().forEach(this::add);
        if (checked.value() != null) {
            across(line, checked.value());
        } else if (checked.seen() != null) {
            // A head whose own line has a fault is a head: the other members are not to blame.
            households.add(line, checked.seen()).ifPresent(this::add);
        }
        if (faultLines.contains(line) && keptLines.size() < MOST_LINES_KEPT) {
            keptLines.put(line, withoutSecrets(delivered));
        }
        if (lines % STEP == 0 && progress.at(lines, 0)) {
            stopped = true;
            return false;
        }
        return true;
    }

    private void across(long line, RosterLine row) {
        String key = LoadPersons.key(row.person().insuredNumber());
        int before = people.get(key);
        if (before == 0) {
            people.put(key, (int) line);
            households.add(line, row).ifPresent(this::add);
        } else {
            add(new RosterFault(
                    line,
                    RosterColumn.NUMBER.heading(),
                    row.person().insuredNumber().number(),
                    FaultReason.SAME_PERSON,
                    String.valueOf(before),
                    ""));
        }
    }

    private void add(RosterFault fault) {
        if (fault.reason().warning()) {
            warnings++;
        } else {
            faultCount++;
            faultLines.add(fault.line());
        }
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private String withoutSecrets(List<String> delivered) {
        String line = KeptLine.of(file.columns(), delivered);
        return line.length() <= 2000 ? line : line.substring(0, 1999) + "…";
    }
}
