package shikaku.nondisclosure.rule;

import shikaku.insurer.rule.InsurerPolicy.Addressee;

/**
 * One letter about one person; several of a household may later share an envelope.
 *
 * @param officers it is asked for the protection officer; nobody else is told
 */
public record DeliveryRequest(long personId, long householdId, Addressee addressee, boolean officers) {}
