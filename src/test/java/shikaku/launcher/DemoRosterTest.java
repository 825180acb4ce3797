package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.insurer.rule.InsurerKind;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterHeader;
import shikaku.roster.rule.RosterLineCheck;
import shikaku.shared.value.InsurerNumber;

class DemoRosterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @Test
    void isAFileTheImportTakesOver() throws IOException {
        int people = 0;
        for (Path file : DemoRoster.write(folder, 12_000, DAY)) {
            InsurerNumber insurer =
                    InsurerNumber.of(file.getFileName().toString().replaceAll("[^0-9]", ""));
            List<RosterFault> faults = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
                RosterLineCheck check = null;
                for (var line : csv) {
                    if (check == null) {
                        RosterHeader header = RosterHeader.of(line.getFields());
                        faults.addAll(header.faults());
                        check = new RosterLineCheck(
                                insurer, InsurerKind.of(insurer).orElseThrow(), DAY, header.width(), header.places());
                    } else {
                        faults.addAll(check.check(line.getStartingLineNumber(), line.getFields())
                                .faults());
                        people++;
                    }
                }
            }
            assertEquals(List.of(), faults, file.toString());
        }
        assertEquals(12_000, people);
    }

    @Test
    void hasJapansAges() throws IOException {
        long[] ages = new long[DemoPeople.JAPAN.length];
        long people = 0;
        for (NamedCsvRecord line : lines(12_000)) {
            ages[Math.min(ages.length - 1, age(line) / 5)]++;
            people++;
        }
        long whole = 0;
        for (int share : DemoPeople.JAPAN) {
            whole += share;
        }
        for (int band = 0; band < 18; band += 2) {
            double wanted = (double) (DemoPeople.JAPAN[band] + DemoPeople.JAPAN[band + 1]) / whole;
            double got = (double) (ages[band] + ages[band + 1]) / people;
            assertTrue(
                    got > wanted * 0.7 && got < wanted * 1.3,
                    band * 5 + "歳から: " + Math.round(got * 1000) / 10.0 + "％、人口推計 " + Math.round(wanted * 1000) / 10.0
                            + "％");
        }
    }

    @Test
    void hasEveryKindOfPersonTheRulesKnow() throws IOException {
        List<NamedCsvRecord> all = lines(12_000);

        some(all, "turns 70 within a month", line -> turns(line, 70));
        some(all, "turns 75 within a month", line -> turns(line, 75));
        some(all, "born on 29 February", line -> line.getField("生年月日").endsWith("0229"));
        some(all, "𠮷", line -> line.getField("氏名").contains("𠮷"));
        some(all, "﨑", line -> line.getField("氏名").contains("﨑"));
        some(all, "variation selector", line -> line.getField("氏名").contains("\uDB40"));
        some(all, "stay", line -> !line.getField("在留期間満了日").isEmpty());
        some(all, "other name", line -> !line.getField("通称名").isEmpty());
        for (String state : List.of("なし", "保有", "返納", "")) {
            some(all, "card " + state, line -> line.getField("カード").equals(state));
        }
        for (String state : List.of("未登録", "登録中", "登録済", "解除済", "")) {
            some(all, "registration " + state, line -> line.getField("利用登録").equals(state));
        }
        some(all, "lapsed in grace", line -> line.getField("電子証明書有効期限").startsWith("202610"));
        some(all, "deregistration filed", line -> !line.getField("利用登録解除申請日").isEmpty());
        some(all, "few uses", line -> line.getField("利用回数12か月").equals("3"));
        some(all, "lost", line -> !line.getField("資格喪失日").isEmpty());
        some(all, "care needed", line -> line.getField("要配慮者").equals("1"));
        some(all, "head not insured here", line -> !line.getField("世帯主氏名").isEmpty());
        some(all, "number missing", line -> line.getField("個人番号未提供").equals("1"));
        some(
                all,
                "protected, safe address",
                line -> line.getField("支援措置").equals("1")
                        && line.getField("送付先区分").equals("2"));
        some(
                all,
                "protected, no safe address",
                line -> line.getField("支援措置").equals("1")
                        && !line.getField("送付先区分").equals("2"));
    }

    @Test
    void theSameSeedDrawsTheSamePeople() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        List<Path> first = DemoRoster.write(folder, 500, DAY);
        List<Path> second = DemoRoster.write(other, 500, DAY);

        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(Files.readAllBytes(first.get(i)), Files.readAllBytes(second.get(i)));
        }
    }

    private List<NamedCsvRecord> lines(int people) throws IOException {
        List<NamedCsvRecord> all = new ArrayList<>();
        for (Path file : DemoRoster.write(folder, people, DAY)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                csv.forEach(all::add);
            }
        }
        return all;
    }

    private static void some(List<NamedCsvRecord> all, String what, Predicate<NamedCsvRecord> condition) {
        assertTrue(all.stream().anyMatch(condition), what);
    }

    private static boolean turns(NamedCsvRecord line, int age) {
        LocalDate birthday = birth(line).plusYears(age);
        return birthday.isAfter(DAY) && birthday.isBefore(DAY.plusDays(31));
    }

    private static int age(NamedCsvRecord line) {
        return Period.between(birth(line), DAY).getYears();
    }

    private static LocalDate birth(NamedCsvRecord line) {
        return LocalDate.parse(line.getField("生年月日"), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
