/**
 * 監査証跡: who looked at or changed what, for which person, when, from where and why.
 *
 * <p>Use cases: {@code @Audited} on a service records its calls, {@code RecordAudit} records what happens outside
 * services, {@code FindAuditEntries} shows the record to auditors. Rules: none.
 *
 * <p>Leaves out: technical logs. An entry never holds an address, a name of an insured person or a secret. May import:
 * access, shared.
 */
package shikaku.audit;
