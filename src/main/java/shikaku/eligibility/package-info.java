/**
 * 資格確認書: decides who gets a 資格確認書 or a 資格情報のお知らせ, issues the former with the very bytes that are printed.
 *
 * <p>Use cases: DecideEligibility, ShowEligibility, PreviewEligibilityCertificate, IssueEligibilityCertificate,
 * IssueInBulk, ReadEligibilityDocument. Decided in {@code IssueDecision}, {@code ValidityEndDate},
 * {@code CareAccessTimeline}, {@code IssueGuard}, {@code EligibilityForm}, {@code CardFields}. Leaves out 特別療養, reissue
 * and collection. May import registration, jpki, limit, mailing, nondisclosure, insuredperson, insurer.
 */
package shikaku.eligibility;
