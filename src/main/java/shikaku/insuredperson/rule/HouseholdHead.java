package shikaku.insuredperson.rule;

/** 世帯主 of one household; {@code personId} is null for a head who is not insured here. */
public record HouseholdHead(long householdId, String name, Long personId) {}
