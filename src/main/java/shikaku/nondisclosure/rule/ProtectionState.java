package shikaku.nondisclosure.rule;

/**
 * 不開示の状態: the two flags of one person at one insurer. They have their own lives and are never one boolean: the first
 * hides history and address, the second stops the card's use as insurance card. Either one sends delivery the safe road.
 * Rules: NDF-02, DPR-09.
 */
public record ProtectionState(boolean notDisclosed, boolean selfInformationBlocked) {

    public static final ProtectionState NONE = new ProtectionState(false, false);

    /** Under either flag the person is handled by the protection officer alone. */
    public boolean restricted() {
        return notDisclosed || selfInformationBlocked;
    }

    /** Whoever is not the officer sees nothing of a restricted person but the neutral row. */
    public boolean hiddenFrom(boolean officer) {
        return restricted() && !officer;
    }
}
