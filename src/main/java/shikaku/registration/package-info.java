/**
 * 利用登録: keeps what is known of a person's card and of its registration as マイナ保険証.
 * Use cases: ReadCardFacts; LoadCardFacts writes what a roster delivers. Rules: CardFacts.
 * Leaves out: whether a document is due. May import: jpki, nondisclosure, insuredperson, insurer.
 */
package shikaku.registration;
