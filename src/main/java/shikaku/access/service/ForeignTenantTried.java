package shikaku.access.service;

/** Somebody asked for data of a tenant that is not theirs; the capability audit records it (SEC-T2, decision 16). */
public record ForeignTenantTried(String tenant) {}
