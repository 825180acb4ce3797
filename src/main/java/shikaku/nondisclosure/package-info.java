/**
 * 不開示: keeps the two flags that protect a person, with every address.
 * Use cases: ReadProtection, ResolveDelivery (the only road to an address, decided when it is asked), WriteAddresses, CarryProtection (a new number loses no protection).
 * Rules: ProtectionState, DeliveryDecision. Leaves out: filing and lifting. May import: insuredperson, insurer, municipality.
 */
package shikaku.nondisclosure;
