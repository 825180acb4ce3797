/**
 * 共通の記録: what every store stands on: the schema and its accounts, ids, and the superclass of versioned records.
 */
package shikaku.shared.store;
