package shikaku.nondisclosure.rule;

/** 保留の理由: why a letter may not go out now. */
public enum HeldReason {
    /** Nothing may go to an address in the registers, and no safe one is known (NDF-19). */
    NO_SAFE_ADDRESS,
    /** The letter would name somebody whose letters an officer handles, or where such a person's household lives. */
    FOR_OFFICER,
    /** No address was delivered. */
    NO_ADDRESS
}
