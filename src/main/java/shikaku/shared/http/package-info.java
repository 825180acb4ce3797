/**
 * 共通の通信: what holds for every answer over HTTP whichever capability gives it: readiness, cookie, headers, and who may read the
 * figures of operation.
 */
package shikaku.shared.http;
