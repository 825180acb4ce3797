package shikaku.insurer.rule;

import java.time.MonthDay;

/**
 * 保険者の設定: what law leaves to the insurer, as typed fields, kept with its first day in an
 * {@code EffectiveDated<InsurerPolicy>}. 公印 has its own dated table, since its images change on their own days.
 * Rules: CFG-01, CFG-02, CFG-03, CFG-04, CFG-05, CFG-06, CFG-07, CFG-08, CFG-09, CFG-10, CFG-11, CFG-12, CFG-13, CFG-14.
 */
public record InsurerPolicy(Terms terms, Forms forms, Mail mail, Issue issue) {

    /** CFG-01 the two cycles, CFG-03 the days added to 在留期間 and the months given while its renewal is pending. */
    public record Terms(TermCycle under70, TermCycle from70, int stayOffsetDays, Integer pendingStayMonths) {}

    /**
     * CFG-02 受給者証 merged, CFG-04 dated notices under 70, CFG-05 body and stock, CFG-06 printed address, CFG-07 ratio
     * cell under 70 (blank or the statutory wording, never a figure), CFG-13 title of the special variant.
     */
    public record Forms(
            boolean ratioMerged,
            boolean datedNoticeUnder70,
            Body body,
            String paperColour,
            boolean addressPrinted,
            String ratioWordingUnder70,
            String specialTitle) {}

    /** CFG-08 classes of mail, mixed households, forwarding and addressee. */
    public record Mail(
            MailClass certificateClass,
            MailClass noticeClass,
            MixedHousehold mixedHousehold,
            boolean forwarding,
            Addressee addressee) {}

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

    public enum Body {
        /** 86 × 54 mm. */
        CARD,
        /** はがき型 128 × 91 mm. */
        POSTCARD,
        /** Plastic card of the same measures. */
        PLASTIC
    }

    public enum MailClass {
        /** 簡易書留. */
        SIMPLE_REGISTERED,
        /** 特定記録. */
        SPECIFIED_RECORD,
        /** 普通郵便. */
        ORDINARY
    }

    public enum MixedHousehold {
        ONE_ENVELOPE,
        TWO_ENVELOPES
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
                new Terms(under70, yearly, 1, null),
                new Forms(!employees, false, kouki ? Body.POSTCARD : Body.CARD, "", false, "", "（特別療養）"),
                new Mail(
                        kouki ? MailClass.SIMPLE_REGISTERED : MailClass.SPECIFIED_RECORD,
                        MailClass.ORDINARY,
                        MixedHousehold.ONE_ENVELOPE,
                        false,
                        kouki ? Addressee.PERSON : employees ? Addressee.EMPLOYER : Addressee.HOUSEHOLD_HEAD),
                new Issue(
                        false,
                        OpenCase.CERTIFICATE_FIRST,
                        OpenCase.CERTIFICATE_FIRST,
                        kouki ? StandingApplication.ANY_APPLICATION : StandingApplication.CARE_NEEDED_ONLY,
                        2));
    }
}
