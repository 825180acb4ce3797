/**
 * 名簿取込: takes over an insurer's roster file, whole or not at all.
 * Use cases: ReceiveRosterFile, RunRosterImport, CancelRosterImport, ShowRosterImport. Rules: RosterColumn, RosterLineCheck, RosterFileGuard.
 * Leaves out: what the data mean. May import: nondisclosure, registration, insuredperson, insurer.
 */
package shikaku.roster;
