/**
 * 被保険者: keeps who is insured, in which household, for which days.
 * Use cases: FindPersons, ShowPerson, ShowHousehold, ReadPersons, ReadHouseholds; LoadPersons writes what a roster delivers.
 * Rules: InsuredNumber, SearchKeys, PersonQuery, EnrolmentPeriod, Copayment, BirthDate.
 * Leaves out: addresses, card facts, documents. May import: insurer.
 */
package shikaku.insuredperson;
