package shikaku.insurer.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.shared.time.EffectiveDated;

/**
 * 設定を変えられる人: whoever runs the system brings what is missing on the first day; what an insurer works with already is changed
 * by its supervisor only, since nobody who answers for no letter should replace the seal or the issuer on all of them (SEC-T7).
 */
public final class SetupGuard {

    /** @param inUse whether the insurer works with such a thing already */
    public static Optional<InsurerRejection> refuses(boolean supervisor, boolean inUse) {
        return inUse && !supervisor ? Optional.of(InsurerRejection.SUPERVISOR_CHANGES) : Optional.empty();
    }

    /**
     * Whether choices hold today. Later ones alone leave today without, and nothing replaces them: choices end the day before others
     * begin.
     */
    public static boolean policyInUse(List<EffectiveDated.Row<InsurerPolicy>> policies, LocalDate today) {
        return policies.stream().anyMatch(row -> row.covers(today));
    }

    /** Whether a seal may be printed today. */
    public static boolean sealInUse(List<InsurerSeal> seals, LocalDate today) {
        return seals.stream().anyMatch(seal -> seal.covers(today));
    }

    /** Whether another seal was there for the new one's first day: from that day on the new one is printed in its stead. */
    public static boolean sealReplaced(List<InsurerSeal> seals, InsurerSeal by) {
        return sealInUse(seals, by.firstDay());
    }

    private SetupGuard() {}
}
