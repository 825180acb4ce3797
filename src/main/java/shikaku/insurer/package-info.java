/**
 * 保険者: keeps who issues, under which dated choices, with which seal image.
 * Use cases: ShowInsurer, ShowInsurerSetup, RegisterInsurer, AdoptInsurerPolicy, AddInsurerSeal, ShowDataVintage; KeepDataVintage
 * over the connection of whoever loads data. Its rules are InsurerKind, InsurerPolicy, InsurerPolicyGuard, SealGuard and TermCycle.
 * Leaves out: people. May import: nothing but access, audit, print, shared.
 */
package shikaku.insurer;
