package shikaku.roster.rule;

import static shikaku.roster.rule.RosterColumn.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.rule.Sex;
import shikaku.insuredperson.rule.StayPeriod;
import shikaku.insurer.rule.InsurerKind;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.value.InsurerNumber;

/**
 * 行ごとの点検: reads one line of a roster into facts and says everything that is wrong with it. One instance reads one file from the
 * top, since the days of extraction must be the same in every line.
 */
public final class RosterLineCheck {

    private static final Map<String, CardState> CARDS =
            Map.of("", CardState.UNKNOWN, "なし", CardState.NONE, "保有", CardState.HELD, "返納", CardState.RETURNED);
    private static final Map<String, RegistrationState> REGISTRATIONS = Map.of(
            "", RegistrationState.UNKNOWN,
            "未登録", RegistrationState.NOT_REGISTERED,
            "登録中", RegistrationState.IN_PROGRESS,
            "登録済", RegistrationState.REGISTERED,
            "解除済", RegistrationState.DEREGISTERED);
    /** 明治6年: the first year of the calendar in use. */
    private static final int FIRST_YEAR = 1873;

    /** What is known of card and registration counts from the day it was extracted on, and is nothing without it. */
    private static final List<RosterColumn> CARD_COLUMNS = List.of(
            CARD,
            REGISTRATION,
            DEREGISTRATION_FILED,
            DEREGISTERED,
            CERTIFICATE_EXPIRES,
            CARD_EXPIRES,
            CARD_RETURNED,
            USES_12,
            USES_3,
            NUMBER_MISSING);

    private static final List<String> HEADS = List.of("世帯主", "本人");

    private final InsurerNumber insurer;
    private final InsurerKind kind;
    private final LocalDate today;
    private final int width;
    private final EnumMap<RosterColumn, Integer> places;
    private final RosterDays days = new RosterDays();
    private LocalDate extractedOn;
    private LocalDate cardExtractedOn;

    private long line;
    private List<String> fields = List.of();
    private List<RosterFault> faults = new ArrayList<>();

    /** @param places where each column stands; {@code width} is the number of headings */
    public RosterLineCheck(
            InsurerNumber insurer,
            InsurerKind kind,
            LocalDate today,
            int width,
            EnumMap<RosterColumn, Integer> places) {
        this.insurer = insurer;
        this.kind = kind;
        this.today = today;
        this.width = width;
        this.places = places;
    }

    /**
     * What a line says.
     *
     * @param value null when the line cannot be taken over
     * @param seen what could be read of it all the same, or null when it has too few or too many fields
     */
    public record Checked(RosterLine value, List<RosterFault> faults, RosterLine seen) {}

    public LocalDate extractedOn() {
        return extractedOn;
    }

    /** Null when no line said anything about cards. */
    public LocalDate cardExtractedOn() {
        return cardExtractedOn;
    }

    public Checked check(long lineNumber, List<String> delivered) {
        line = lineNumber;
        fields = delivered;
        faults = new ArrayList<>();
        if (delivered.size() != width) {
            fault(null, FaultReason.FIELD_COUNT, String.valueOf(delivered.size()), String.valueOf(width));
            return new Checked(null, faults, null);
        }
        for (RosterColumn column : places.keySet()) {
            shape(column);
        }
        RosterLine read = read();
        boolean usable = faults.stream().allMatch(fault -> fault.reason().warning());
        return new Checked(usable ? read : null, faults, read);
    }

    private RosterLine read() {
        LocalDate extracted = extractedOn();
        LocalDate day = day(EXTRACTED_ON);
        if (day != null) {
            extracted = sameInEveryLine(EXTRACTED_ON, day, extractedOn);
            extractedOn = extracted;
        }
        insurer();
        InsuredNumber number = number();
        String relationship = text(RELATIONSHIP);
        boolean head = kind == InsurerKind.KOUKI || HEADS.contains(relationship);
        BirthDate birth = birth(extracted);
        PersonRow person = new PersonRow(
                number,
                text(NAME),
                text(KANA),
                text(ALIAS),
                text(LEGAL_NAME),
                birth,
                sex(),
                household(number),
                text(HEAD_NAME),
                relationship,
                head,
                enrolment(birth),
                stay(extracted),
                copayments(),
                flag(EMPLOYER_ROUTE),
                flag(CARE_NEEDED),
                day(STUDY_ENDS));
        PostalAddress resident = address("", POSTAL_CODE, STREET, BUILDING);
        String deliveryKind = choice(DELIVERY_KIND, "", "1", "2");
        PostalAddress delivery = deliveryKind.isEmpty()
                ? null
                : address(text(DELIVERY_NAME), DELIVERY_POSTAL_CODE, DELIVERY_STREET, DELIVERY_BUILDING);
        if (!deliveryKind.isEmpty() && delivery == null) {
            fault(DELIVERY_STREET, FaultReason.WANTED_WITH, DELIVERY_KIND.heading(), "");
        }
        return new RosterLine(
                person, extracted, card(), resident, text(PHONE), delivery, deliveryKind.equals("2"), flag(SUPPORTED));
    }

    private void insurer() {
        String delivered = text(INSURER);
        if (delivered.isEmpty()) {
            return;
        }
        InsurerNumber.problemOf(delivered)
                .ifPresentOrElse(
                        problem -> {
                            switch (problem) {
                                case NOT_DIGITS -> fault(INSURER, FaultReason.NOT_A_NUMBER, "", "");
                                case LENGTH -> fault(
                                        INSURER, FaultReason.DIGITS, "8", String.valueOf(delivered.length()));
                                case CHECK_DIGIT -> fault(INSURER, FaultReason.NOT_OFFERED, "", "");
                            }
                        },
                        () -> {
                            if (!InsurerNumber.of(delivered).equals(insurer)) {
                                fault(INSURER, FaultReason.OTHER_INSURER, "", "");
                            }
                        });
    }

    private InsuredNumber number() {
        String number = digits(NUMBER);
        String branch = digits(BRANCH);
        if (kind == InsurerKind.KOUKI && !number.isEmpty()) {
            if (number.length() != 8) {
                fault(NUMBER, FaultReason.DIGITS, "8", String.valueOf(number.length()));
            } else if (InsurerNumber.checkDigitOf(number.substring(0, 7)) != number.charAt(7)) {
                fault(NUMBER, FaultReason.CHECK_DIGIT, "", "");
            }
        }
        if (branch.length() == 1) {
            branch = "0" + branch;
        } else if (branch.length() > 2) {
            fault(BRANCH, FaultReason.DIGITS, "2", String.valueOf(branch.length()));
        }
        return new InsuredNumber(text(SYMBOL), number, branch);
    }

    /**
     * 国保 has its own number of a household; elsewhere the insured person's own number makes one. 後期 insures everybody on their
     * own (高齢者医療確保法 第50条), so a 世帯番号 delivered with a couple does not make one of them the other's head.
     */
    private String household(InsuredNumber number) {
        String delivered = kind == InsurerKind.KOUKI ? "" : text(HOUSEHOLD);
        if (delivered.isEmpty() && kind.householdBased()) {
            fault(HOUSEHOLD, FaultReason.MISSING, "", "");
        }
        return delivered.isEmpty() ? InsuredNumber.fold(number.symbol() + number.number()) : delivered;
    }

    private BirthDate birth(LocalDate extracted) {
        String delivered = text(BIRTH);
        BirthDate unknown = days.partlyUnknown(delivered);
        if (unknown != null) {
            if (unknown.year() != null && unknown.year() < FIRST_YEAR) {
                fault(BIRTH, FaultReason.OLD_CALENDAR, "", "");
            } else if (extracted != null
                    && unknown.earliest().filter(extracted::isBefore).isPresent()) {
                fault(BIRTH, FaultReason.AFTER_EXTRACTION, "", "");
            }
            return unknown;
        }
        LocalDate day = day(BIRTH);
        if (day == null) {
            return new BirthDate(null, null, null, delivered);
        }
        if (extracted != null && day.isAfter(extracted)) {
            fault(BIRTH, FaultReason.AFTER_EXTRACTION, "", "");
        }
        return BirthDate.of(day);
    }

    private Sex sex() {
        return Sex.ofCode(
                switch (choice(SEX, "1", "2", "3", "男", "女", "未設定", "")) {
                    case "1", "男" -> "1";
                    case "2", "女" -> "2";
                    default -> "3";
                });
    }

    private List<EnrolmentPeriod> enrolment(BirthDate birth) {
        LocalDate acquired = day(ACQUIRED);
        LocalDate lost = day(LOST);
        if (acquired == null) {
            return List.of();
        }
        if (lost != null && lost.isBefore(acquired)) {
            fault(LOST, FaultReason.DAY_ORDER, ACQUIRED.heading(), "");
        }
        if (birth.exact().isPresent() && acquired.isBefore(birth.exact().orElseThrow())) {
            fault(ACQUIRED, FaultReason.DAY_ORDER, BIRTH.heading(), "");
        }
        return List.of(new EnrolmentPeriod(acquired, lost));
    }

    private StayPeriod stay(LocalDate extracted) {
        LocalDate last = printedDay(STAY_LAST_DAY);
        String status = text(STAY_STATUS);
        if (last != null && status.isEmpty()) {
            fault(STAY_STATUS, FaultReason.WANTED_WITH, STAY_LAST_DAY.heading(), "");
        }
        return last == null ? null : new StayPeriod(status, last, extracted);
    }

    private List<Copayment> copayments() {
        List<Copayment> found = new ArrayList<>(2);
        copayment(RATIO, RATIO_FROM, found);
        copayment(NEXT_RATIO, NEXT_RATIO_FROM, found);
        return found;
    }

    private void copayment(RosterColumn ratio, RosterColumn from, List<Copayment> into) {
        String delivered = choice(ratio, "", "1", "2", "3");
        LocalDate day = day(from);
        if (delivered.isEmpty()) {
            return;
        }
        if (day == null) {
            if (text(from).isEmpty()) {
                fault(from, FaultReason.WANTED_WITH, ratio.heading(), "");
            }
            return;
        }
        into.add(new Copayment(Integer.parseInt(delivered), day));
    }

    private CardFacts card() {
        LocalDate day = day(CARD_EXTRACTED_ON);
        CardState card = CARDS.get(choice(CARD, CARDS.keySet().toArray(String[]::new)));
        RegistrationState registration =
                REGISTRATIONS.get(choice(REGISTRATION, REGISTRATIONS.keySet().toArray(String[]::new)));
        CardFacts facts = new CardFacts(
                card,
                registration,
                day(DEREGISTRATION_FILED),
                day(DEREGISTERED),
                printedDay(CERTIFICATE_EXPIRES),
                printedDay(CARD_EXPIRES),
                day(CARD_RETURNED),
                count(USES_12),
                count(USES_3),
                flag(NUMBER_MISSING),
                day);
        if (day == null) {
            if (text(CARD_EXTRACTED_ON).isEmpty()) {
                CARD_COLUMNS.stream()
                        .filter(this::says)
                        .findFirst()
                        .ifPresent(said -> fault(CARD_EXTRACTED_ON, FaultReason.WANTED_WITH, said.heading(), ""));
            }
            return null;
        }
        cardExtractedOn = sameInEveryLine(CARD_EXTRACTED_ON, day, cardExtractedOn);
        return facts;
    }

    private boolean says(RosterColumn column) {
        String delivered = text(column);
        return !delivered.isEmpty()
                && (column != NUMBER_MISSING || !RosterText.halfWidth(delivered).equals("0"));
    }

    private LocalDate sameInEveryLine(RosterColumn column, LocalDate day, LocalDate before) {
        if (before != null && !before.equals(day)) {
            fault(column, FaultReason.OTHER_DAY_THAN_BEFORE, days.compact(before), "");
            return before;
        }
        if (day.isAfter(today)) {
            fault(column, FaultReason.NEWER_THAN_TODAY, "", "");
        }
        return day;
    }

    private PostalAddress address(String addressee, RosterColumn code, RosterColumn street, RosterColumn building) {
        String postal = digits(code);
        if (!postal.isEmpty() && postal.length() != 7) {
            fault(code, FaultReason.DIGITS, "7", String.valueOf(postal.length()));
        }
        String written = text(street);
        return written.isEmpty() ? null : new PostalAddress(addressee, postal, written, text(building));
    }

    private boolean flag(RosterColumn column) {
        return choice(column, "", "0", "1").equals("1");
    }

    private Integer count(RosterColumn column) {
        String delivered = digits(column);
        if (delivered.length() > 4) {
            fault(column, FaultReason.TOO_LONG, "4", String.valueOf(delivered.length()));
            return null;
        }
        return delivered.isEmpty() ? null : Integer.valueOf(delivered);
    }

    private String choice(RosterColumn column, String... offered) {
        String delivered = RosterText.halfWidth(text(column));
        for (String one : offered) {
            if (one.equals(delivered)) {
                return one;
            }
        }
        fault(column, FaultReason.NOT_OFFERED, "", "");
        return offered[0];
    }

    private String digits(RosterColumn column) {
        String folded = RosterText.halfWidth(text(column)).replace("-", "");
        if (!RosterText.allDigits(folded)) {
            fault(column, FaultReason.NOT_A_NUMBER, "", "");
            return "";
        }
        return folded;
    }

    private LocalDate day(RosterColumn column) {
        return took(column, days.read(text(column)));
    }

    /** A day printed ahead of an era's end (平成33年) is what was meant. */
    private LocalDate printedDay(RosterColumn column) {
        return took(column, days.readPrinted(text(column)));
    }

    private LocalDate took(RosterColumn column, RosterDays.Read read) {
        if (read.fault() != null) {
            fault(column, read.fault(), read.about(), read.hint());
        }
        return read.day();
    }

    private String text(RosterColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place);
    }

    private void shape(RosterColumn column) {
        String value = text(column);
        if (value.isEmpty()) {
            if (column.required()) {
                fault(column, FaultReason.MISSING, "", "");
            }
            return;
        }
        if (value.length() > column.longest()) {
            fault(column, FaultReason.TOO_LONG, String.valueOf(column.longest()), String.valueOf(value.length()));
        }
        int at = RosterText.firstBad(value);
        if (at >= 0) {
            int point = value.codePointAt(at);
            int place = value.codePointCount(0, at) + 1;
            String seen = "U+%04X（%d文字目）".formatted(point, place);
            FaultReason reason =
                    Character.isISOControl(point) ? FaultReason.CONTROL_CHARACTER : FaultReason.UNMAPPED_CHARACTER;
            faults.add(new RosterFault(line, column.heading(), seen, reason, "", ""));
        }
    }

    private void fault(RosterColumn column, FaultReason reason, String about, String hint) {
        String heading = column == null ? "" : column.heading();
        if (faults.stream().anyMatch(known -> known.column().equals(heading))) {
            return;
        }
        faults.add(new RosterFault(line, heading, shown(column), reason, about, hint));
    }

    private String shown(RosterColumn column) {
        if (column == null) {
            return "";
        }
        String value = text(column);
        boolean hidden = column.secret() || value.length() > column.longest();
        return value.isEmpty() ? "（空欄）" : hidden ? "（表示しません）" : RosterText.cut(value, 40);
    }
}
