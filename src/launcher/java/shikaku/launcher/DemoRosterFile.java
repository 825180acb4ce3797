package shikaku.launcher;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import shikaku.roster.rule.RosterColumn;
import shikaku.shared.value.InsurerNumber;

/** 見本の名簿ファイル of one insurer: the documented CSV, with cards, stays, ratios and addresses in every state. */
final class DemoRosterFile implements AutoCloseable {

    private static final String[] TOWNS = {
        "桜台", "緑町", "本町", "栄町", "泉", "若葉台", "大字桜北", "中央", "西原", "東桜", "花園", "旭町", "南台", "北浜", "新田", "見本町", "梅ケ丘", "松原",
        "竹の塚", "柳町"
    };
    private static final String[] HOUSES = {"桜台住宅", "サクラハイツ", "コーポ見本", "グランメゾン桜北", "県営緑町団地"};
    private static final String[] STATUSES = {"永住者", "定住者", "留学", "技能実習", "日本人の配偶者等", "技術・人文知識・国際業務", "家族滞在"};
    private static final String[] CITIES = {"桜北市", "桜南市", "桜中央市"};

    private final InsurerNumber insurer;
    private final LocalDate day;
    private final SplittableRandom random;
    private final CsvWriter writer;
    private final Path path;
    private int people;

    DemoRosterFile(InsurerNumber insurer, LocalDate day, SplittableRandom random, Path folder) {
        this.insurer = insurer;
        this.day = day;
        this.random = random;
        this.path = folder.resolve("meibo_" + insurer + ".csv");
        try {
            writer = CsvWriter.builder().build(Files.newBufferedWriter(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.writeRecord(
                Stream.of(RosterColumn.values()).map(RosterColumn::heading).toArray(String[]::new));
    }

    boolean isCity() {
        return insurer.lawCode().equals("00");
    }

    Path path() {
        return path;
    }

    int people() {
        return people;
    }

    /** Where a household lives. */
    record Home(String postalCode, String street, String building, String phone) {}

    Home home(boolean wholePrefecture) {
        int town = random.nextInt(TOWNS.length);
        String city = wholePrefecture ? CITIES[random.nextInt(CITIES.length)] : CITIES[0];
        String street = city + TOWNS[town] + wide(1 + random.nextInt(6)) + "丁目" + wide(1 + random.nextInt(30)) + "番"
                + wide(1 + random.nextInt(40)) + "号";
        String building = random.nextInt(100) < 35
                ? HOUSES[random.nextInt(HOUSES.length)] + wide(101 + 100 * random.nextInt(12) + random.nextInt(8))
                : "";
        return new Home("98765" + two(town + 10), street, building, "000-" + four() + "-" + four());
    }

    /** Numbers of one line: 記号, 番号, 枝番, 世帯番号. */
    record Numbers(String symbol, String number, String branch, String household) {}

    void write(DemoPeople.Member person, Numbers numbers, String relationship, String headName, Home home) {
        EnumMap<RosterColumn, String> row = new EnumMap<>(RosterColumn.class);
        row.put(RosterColumn.EXTRACTED_ON, compact(day.minusDays(1)));
        row.put(RosterColumn.INSURER, insurer.digits());
        row.put(RosterColumn.SYMBOL, numbers.symbol());
        row.put(RosterColumn.NUMBER, numbers.number());
        row.put(RosterColumn.BRANCH, numbers.branch());
        row.put(RosterColumn.HOUSEHOLD, numbers.household());
        row.put(RosterColumn.RELATIONSHIP, relationship);
        row.put(RosterColumn.HEAD_NAME, headName);
        row.put(RosterColumn.NAME, person.name().written());
        row.put(RosterColumn.KANA, person.name().kana());
        row.put(RosterColumn.ALIAS, person.name().alias());
        row.put(RosterColumn.LEGAL_NAME, person.name().legal());
        row.put(RosterColumn.BIRTH, compact(person.birth()));
        row.put(RosterColumn.SEX, person.man() ? "1" : "2");
        enrolment(person, row);
        ratio(person, row);
        stay(person, row);
        new DemoCards(random, day).fill(person, row);
        if (random.nextInt(100) < (person.age() >= 80 ? 8 : 1)) {
            row.put(RosterColumn.CARE_NEEDED, "1");
        }
        if (insurer.lawCode().equals("06")) {
            row.put(RosterColumn.EMPLOYER_ROUTE, "1");
        }
        address(person, home, row);
        writer.writeRecord(Stream.of(RosterColumn.values())
                .map(column -> row.getOrDefault(column, ""))
                .toArray(String[]::new));
        people++;
    }

    private void enrolment(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        LocalDate since = insurer.lawCode().equals("39")
                ? later(person.birth().plusYears(75), LocalDate.of(2008, 4, 1))
                : later(person.birth(), day.minusDays(30 + random.nextInt(9000)));
        row.put(RosterColumn.ACQUIRED, compact(since.isAfter(day) ? day : since));
        int dice = random.nextInt(1000);
        if (dice < 15) {
            row.put(RosterColumn.LOST, compact(later(since.plusDays(1), day.minusDays(random.nextInt(700)))));
        } else if (dice < 18) {
            row.put(RosterColumn.LOST, compact(later(since.plusDays(1), day.plusDays(1 + random.nextInt(40)))));
        }
        if (insurer.lawCode().equals("00") && person.age() >= 19 && person.age() <= 22 && random.nextInt(100) < 5) {
            row.put(RosterColumn.STUDY_ENDS, compact(LocalDate.of(day.getYear() + 1, 3, 31)));
        }
    }

    private void ratio(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        int dice = random.nextInt(100);
        String ratio = insurer.lawCode().equals("39")
                ? dice < 74 ? "1" : dice < 93 ? "2" : "3"
                : person.age() >= 70 ? dice < 82 ? "2" : "3" : "";
        if (!ratio.isEmpty()) {
            row.put(RosterColumn.RATIO, ratio);
            row.put(
                    RosterColumn.RATIO_FROM,
                    compact(later(LocalDate.of(2026, 8, 1), person.birth().plusYears(70))));
        }
    }

    private void stay(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        if (person.foreign()) {
            String status = STATUSES[random.nextInt(STATUSES.length)];
            if (!status.equals("永住者")) {
                row.put(RosterColumn.STAY_STATUS, status);
                row.put(RosterColumn.STAY_LAST_DAY, compact(day.plusDays(random.nextInt(1400) - 20)));
            }
        }
    }

    private void address(DemoPeople.Member person, Home home, EnumMap<RosterColumn, String> row) {
        row.put(RosterColumn.POSTAL_CODE, home.postalCode());
        row.put(RosterColumn.STREET, home.street());
        row.put(RosterColumn.BUILDING, home.building());
        row.put(RosterColumn.PHONE, home.phone());
        int dice = random.nextInt(10_000);
        if (dice < 10) {
            row.put(RosterColumn.SUPPORTED, "1");
        }
        boolean safe = dice < 5;
        if (safe || dice > 9_800) {
            Home other = home(false);
            row.put(RosterColumn.DELIVERY_KIND, safe ? "2" : "1");
            row.put(RosterColumn.DELIVERY_NAME, safe ? "" : person.name().written());
            row.put(RosterColumn.DELIVERY_POSTAL_CODE, other.postalCode());
            row.put(RosterColumn.DELIVERY_STREET, other.street());
            row.put(RosterColumn.DELIVERY_BUILDING, other.building());
        }
    }

    private String four() {
        return String.valueOf(1000 + random.nextInt(9000));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String wide(int number) {
        StringBuilder wide = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            wide.append((char) (digit - '0' + '０'));
        }
        return wide.toString();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static String compact(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
