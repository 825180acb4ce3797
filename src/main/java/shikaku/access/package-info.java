/**
 * 利用者管理: who may enter the portal, for whom and with which function.
 *
 * <p>Use cases: check a password, check or enrol a one-time code, change a password, open, resume and end sessions,
 * identify a machine by its token, keep drafts, move the business date, administer clerks, set up the first
 * administrator. Rules: {@code Role}, {@code RoleMatrix}, {@code LoginThrottle}, {@code LoginStep},
 * {@code PasswordRule}, {@code SessionLimits}.
 *
 * <p>Leaves out: what a clerk did once inside (capability audit), and which records of a tenant a clerk may see, which
 * every service asks for itself with {@code Caller}. May import: shared.
 */
package shikaku.access;
