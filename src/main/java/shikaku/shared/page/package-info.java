/**
 * 画面の共通部: what every page stands on: refusals and defects as messages and pages, tags that need Java, converters,
 * headers, paging, protection against a form sent twice.
 */
package shikaku.shared.page;
