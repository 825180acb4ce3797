package shikaku.insuredperson.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shikaku.shared.time.Wareki;

/**
 * 対象者検索: what a clerk typed into the one search box, understood. Words are told apart by their shape: a number with or without
 * branch, a birth date, kana, a name; kinds may be combined. Eight digits that are also a day are looked for as both.
 *
 * @param number folded beginning of the 番号, or null
 * @param branch folded 枝番, or null
 * @param symbol folded 記号 or name typed before a number, or null
 * @param family folded beginning of the family name in kana, or null
 * @param given folded beginning of the given name in kana, or null
 * @param name folded beginning of the name, or null
 * @param birthOn the whole birth date, or null
 * @param forOfficer nothing is hidden from the one who asks
 */
public record PersonQuery(
        String number,
        String branch,
        String symbol,
        String family,
        String given,
        String name,
        LocalDate birthOn,
        boolean enrolledOnly,
        boolean forOfficer)
        implements Serializable {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:-([0-9]{1,2}))?");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]+");

    /** Reads the words of the search box; an unreadable date is looked for as a name and finds nobody. */
    public static PersonQuery of(String typed) {
        String folded = InsuredNumber.hyphened(typed).strip();
        List<String> words = folded.isEmpty() ? List.of() : List.of(folded.split("\\s+"));
        Matcher number = null;
        LocalDate birthOn = null;
        List<String> names = new ArrayList<>();
        for (String word : words) {
            Matcher digits = NUMBER.matcher(word);
            LocalDate day = Wareki.read(word).date();
            if (day != null && (birthOn == null)) {
                birthOn = day;
            }
            if (digits.matches() && number == null && (day == null || words.size() == 1)) {
                number = digits;
            } else if (day == null) {
                names.add(word);
            }
        }
        boolean kana = !names.isEmpty()
                && names.stream().allMatch(name -> KANA.matcher(name).matches());
        String whole = names.isEmpty() ? null : SearchKeys.name(names.stream().collect(Collectors.joining()));
        boolean beforeNumber = number != null && !names.isEmpty();
        return new PersonQuery(
                number == null ? null : number.group(1),
                number == null ? null : branch(number.group(2)),
                beforeNumber ? InsuredNumber.fold(String.join("", names)) : null,
                kana && !beforeNumber ? SearchKeys.kana(names.get(0)) : null,
                kana && !beforeNumber && names.size() > 1 ? SearchKeys.kana(names.get(1)) : null,
                kana || beforeNumber ? null : whole,
                birthOn,
                false,
                false);
    }

    public PersonQuery withEnrolledOnly(boolean only) {
        return new PersonQuery(number, branch, symbol, family, given, name, birthOn, only, forOfficer);
    }

    public PersonQuery withOfficer(boolean officer) {
        return new PersonQuery(number, branch, symbol, family, given, name, birthOn, enrolledOnly, officer);
    }

    /** Nothing was typed that could be looked for. */
    public boolean empty() {
        return number == null && family == null && name == null && birthOn == null;
    }

    /** Eight digits that are a day and may as well be a number. */
    public boolean numberOrBirth() {
        return number != null && birthOn != null && symbol == null;
    }

    private static String branch(String typed) {
        return typed == null ? null : typed.length() == 1 ? "0" + typed : typed;
    }
}
