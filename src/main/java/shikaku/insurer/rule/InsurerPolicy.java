package shikaku.insurer.rule;

import java.time.MonthDay;

/**
 * 保険者の設定: what law leaves to the insurer, as typed fields, kept with its first day in an
 * {@code EffectiveDated<InsurerPolicy>}. 公印 has its own dated table, since its images change on their own days.
 * Every choice here is obeyed by a rule, the class of mail by whoever posts, who sees it on the mailing; one that nothing
 * obeys yet has no field.
 * Rules: CFG-01, CFG-02, CFG-03, CFG-07, CFG-08, CFG-09, CFG-10, CFG-11, CFG-12, CFG-14.
 */
public record InsurerPolicy(Terms terms, Forms forms, Mail mail, Issue issue) {

    /** CFG-01 the two cycles, CFG-03 the days added to 在留期間. */
    public record Terms(TermCycle under70, TermCycle from70, int stayOffsetDays) {}

    /** CFG-02 受給者証 merged, CFG-07 ratio cell under 70 (blank or the statutory wording, never a figure). */
    public record Forms(boolean ratioMerged, String ratioWordingUnder70) {}

    /** CFG-08 class of mail and addressee. */
    public record Mail(MailClass certificateClass, Addressee addressee) {}

    /**
     * CFG-09 to everybody, CFG-10 and CFG-11 the open cases, CFG-12 which applications stand for later renewals, and the
     * months after an electronic certificate's expiry month at whose end the paper is due.
     */
    public record Issue(
            boolean toEverybody,
            OpenCase statusUnknown,
            OpenCase noUseHistory,
            StandingApplication standingApplication,
            int monthsIntoGrace) {}

    public enum MailClass {
        /** 簡易書留. */
        SIMPLE_REGISTERED,
        /** 特定記録. */
        SPECIFIED_RECORD,
        /** 普通郵便. */
        ORDINARY
    }

    public enum Addressee {
        /** 世帯主. */
        HOUSEHOLD_HEAD,
        /** 本人. */
        PERSON,
        /** 事業主. */
        EMPLOYER
    }

    /** What happens to a person about whom a fact is not there yet. */
    public enum OpenCase {
        CERTIFICATE_FIRST,
        WAIT
    }

    public enum StandingApplication {
        /** Only 要配慮者 need not apply again. */
        CARE_NEEDED_ONLY,
        ANY_APPLICATION
    }

    /** What most insurers of a kind have; an insurer starts from it and writes its own row. */
    public static InsurerPolicy usualFor(InsurerKind kind) {
        TermCycle yearly = TermCycle.yearly(MonthDay.of(7, 31));
        boolean kouki = kind == InsurerKind.KOUKI;
        boolean employees = kind.employeesInsurance();
        TermCycle under70 = employees ? new TermCycle(MonthDay.of(11, 30), 5, null) : yearly;
        return new InsurerPolicy(
                new Terms(under70, yearly, 1),
                new Forms(!employees, ""),
                new Mail(
                        kouki ? MailClass.SIMPLE_REGISTERED : MailClass.SPECIFIED_RECORD,
                        kouki ? Addressee.PERSON : employees ? Addressee.EMPLOYER : Addressee.HOUSEHOLD_HEAD),
                new Issue(
                        false,
                        OpenCase.CERTIFICATE_FIRST,
                        OpenCase.CERTIFICATE_FIRST,
                        kouki ? StandingApplication.ANY_APPLICATION : StandingApplication.CARE_NEEDED_ONLY,
                        2));
    }
}
