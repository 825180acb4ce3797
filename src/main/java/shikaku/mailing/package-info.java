/**
 * 一斉発送: brings many letters to the printer, each exactly once.
 *
 * <p>Use cases: plan, select, decide, print, stop, resume, recheck what is held, close, cancel, download. Rules:
 * {@code MailPieceVerdict}, {@code EnvelopePlan}, {@code RangeCut}, {@code MailingGuard}, {@code DataVintage}. Knows no
 * document: each document capability implements {@code MailContent}. Keeps no address: it asks nondisclosure when a file is
 * printed. May import nondisclosure, insuredperson, insurer, access, audit, print, shared.
 */
package shikaku.mailing;
