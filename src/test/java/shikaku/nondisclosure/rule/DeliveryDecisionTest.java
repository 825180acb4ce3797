package shikaku.nondisclosure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.nondisclosure.rule.DeliveryDecision.Party;
import shikaku.nondisclosure.rule.DeliveryDecision.Question;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;
import shikaku.nondisclosure.rule.DeliveryVerdict.Held;

class DeliveryDecisionTest {

    /** r registered address, o ordinary 送付先, s safe one; "!" in front = under a flag; "-" = the head is not insured here. */
    @ParameterizedTest(name = "{0}: 本人 {1}、宛名 {2}、世帯主 {3} → {4}")
    @CsvSource({
        "MML-01, r,   HOUSEHOLD_HEAD, r,   見本 太郎 太郎のr",
        "MML-01, r,   HOUSEHOLD_HEAD, ro,  見本 太郎 太郎のo",
        "MML-01, ro,  HOUSEHOLD_HEAD, r,   見本 太郎 太郎のr",
        "MML-01, r,   HOUSEHOLD_HEAD, -,   見本 太郎 花子のr",
        "MML-01, r,   EMPLOYER,       r,   見本 太郎 太郎のr",
        "MML-01, r,   PERSON,         r,   見本 花子 花子のr",
        "MML-01, ro,  PERSON,         r,   見本 花子 花子のo",
        "MML-01, rs,  PERSON,         r,   見本 花子 花子のr",
        "MML-01, '',  PERSON,         r,   NO_ADDRESS",
        "MML-01, r,   HOUSEHOLD_HEAD, '',  NO_ADDRESS",
        "NDF-19, !r,  HOUSEHOLD_HEAD, r,   NO_SAFE_ADDRESS",
        "NDF-19, !ro, PERSON,         r,   NO_SAFE_ADDRESS",
        "NDF-40, !rs, HOUSEHOLD_HEAD, r,   見本 花子 花子のs",
        "NDF-40, !ros, PERSON,        -,   見本 花子 花子のs",
        "NDF-40, !rs, PERSON,         !r,  見本 花子 花子のs",
        "DPR-01, r,   HOUSEHOLD_HEAD, !rs, FOR_OFFICER",
        "DPR-01, r,   HOUSEHOLD_HEAD, !r,  FOR_OFFICER",
        "DPR-03, r,   PERSON,         !r,  FOR_OFFICER"
    })
    void goesOnlyWhereItMay(String rule, String person, Addressee addressee, String head, String expected) {
        Question question =
                question(party("花子", person), addressee, head.equals("-") ? null : party("太郎", head), false, false);

        assertEquals(expected, said(DeliveryDecision.of(question)), rule);
    }

    /** + somebody else of the household is under a flag. */
    @ParameterizedTest(name = "{0}: 本人 {1}、宛名 {2}、世帯主 {3}、担当者 {4} → {5}")
    @CsvSource({
        "DPR-03, r,   PERSON,         r,  false, FOR_OFFICER",
        "DPR-03, ro,  PERSON,         r,  false, FOR_OFFICER",
        "DPR-03, r,   HOUSEHOLD_HEAD, r,  false, FOR_OFFICER",
        "DPR-03, r,   HOUSEHOLD_HEAD, -,  false, FOR_OFFICER",
        "DPR-03, r,   PERSON,         r,  true,  見本 花子 花子のr",
        "DPR-03, r,   HOUSEHOLD_HEAD, r,  true,  見本 太郎 太郎のr",
        "DPR-01, r,   HOUSEHOLD_HEAD, !rs, true, FOR_OFFICER",
        "NDF-40, !rs, HOUSEHOLD_HEAD, r,  false, 見本 花子 花子のs"
    })
    void tellsTheCommonAddressToTheOfficerAlone(
            String rule, String person, Addressee addressee, String head, boolean officers, String expected) {
        Party other = head.equals("-") ? null : party("太郎", head);

        assertEquals(
                expected,
                said(DeliveryDecision.of(question(party("花子", person), addressee, other, true, officers))),
                rule);
    }

    private static Question question(Party person, Addressee addressee, Party head, boolean touched, boolean officers) {
        boolean guarded = person.guarded() || (head != null && head.guarded());
        return new Question(person, addressee, head, "見本 太郎", touched || guarded, officers);
    }

    private static Party party(String name, String known) {
        return new Party(
                name.equals("花子") ? 1L : 2L,
                "見本 " + name,
                known.startsWith("!"),
                new KnownAddresses(at(name, known, "r"), at(name, known, "o"), at(name, known, "s")));
    }

    private static PostalAddress at(String name, String known, String kind) {
        return known.contains(kind) ? new PostalAddress("", "9876543", name + "の" + kind, "") : null;
    }

    private static String said(DeliveryVerdict verdict) {
        return verdict instanceof Held held
                ? held.reason().name()
                : ((Deliver) verdict).addressee() + " " + ((Deliver) verdict).street();
    }
}
