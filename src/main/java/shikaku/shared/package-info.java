/**
 * 共通: the few things every capability needs: dates, refusals, page plumbing, store plumbing and the value types that
 * identify tenants. Imports no capability.
 */
package shikaku.shared;
