package shikaku.nondisclosure.rule;

/** What the registers hold for one person; each part may be null. */
public record KnownAddresses(PostalAddress resident, PostalAddress ordinary, PostalAddress safe) {

    public static final KnownAddresses NONE = new KnownAddresses(null, null, null);

    /** Where ordinary mail goes: the 送付先 asked for, else the registered address. */
    PostalAddress usual() {
        return ordinary != null ? ordinary : resident;
    }
}
