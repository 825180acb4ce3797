package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One row of the search. A restricted person's row carries name, number, birth and age like anybody's and nothing else:
 * what is not shown is not sent.
 *
 * @param born as the list writes it
 * @param age null when the birth date does not tell
 * @param scheme kind of the insurer, null when restricted
 * @param lostOn day of 資格喪失 of those no longer insured
 * @param care null when restricted
 * @param headName null when restricted, or when the head is hidden from the one who asks
 */
public record FoundPerson(
        long id,
        String number,
        String name,
        String kana,
        String born,
        Integer age,
        boolean restricted,
        String scheme,
        LocalDate lostOn,
        CareNow care,
        boolean head,
        String headName)
        implements Serializable {

    public String schemeKey() {
        return "desk.scheme." + scheme;
    }

    public String careKey() {
        return "desk.care." + care.state();
    }
}
