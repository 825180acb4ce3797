package shikaku.insurer.rule;

import java.util.Optional;

/**
 * 設定を変えられる人: whoever runs the system brings what is missing on the first day; what an insurer works with already is changed
 * by its supervisor only, since nobody who answers for no letter should replace the seal or the issuer on all of them (SEC-T7).
 */
public final class SetupGuard {

    /** @param inUse whether the insurer has such a thing for today or a day to come */
    public static Optional<InsurerRejection> refuses(boolean supervisor, boolean inUse) {
        return inUse && !supervisor ? Optional.of(InsurerRejection.SUPERVISOR_CHANGES) : Optional.empty();
    }

    private SetupGuard() {}
}
