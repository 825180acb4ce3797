/**
 * 保険者: keeps who issues, under which dated choices, with which seal image.
 * Use cases: ShowInsurer, ShowDataVintage, KeepDataVintage. Its rules are InsurerKind and InsurerPolicy.
 * Leaves out: people. May import: nothing but access, audit, shared.
 */
package shikaku.insurer;
