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
        "DPR-01, r,   PERSON,         !r,  見本 花子 花子のr"
    })
    void goesOnlyWhereItMay(String rule, String person, Addressee addressee, String head, String expected) {
        Question question =
                new Question(party("花子", person), addressee, head.equals("-") ? null : party("太郎", head), "見本 太郎");

        assertEquals(expected, said(DeliveryDecision.of(question)), rule);
    }

    private static Party party(String name, String known) {
        return new Party(
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
