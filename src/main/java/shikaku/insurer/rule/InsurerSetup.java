package shikaku.insurer.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * 保険者の設定の全体: what is known of an insurer on that day.
 *
 * @param kind as registered, else what the number stands for, else null
 * @param usual what insurers of the kind usually have; null without a kind
 * @param policies by first day
 * @param seals newest first day first
 * @param mine what the caller may change
 * @param missing NOT_SET_UP, POLICY_MISSING or SEAL_MISSING, the first that keeps from work; null when nothing does
 */
public record InsurerSetup(
        LocalDate today,
        InsurerProfile profile,
        InsurerKind kind,
        InsurerPolicy usual,
        List<Choices> policies,
        List<Seal> seals,
        InsurerRejection missing,
        Mine mine)
        implements Serializable {

    /** One row of choices with its days. */
    public record Choices(LocalDate firstDay, LocalDate lastDay, InsurerPolicy policy, String source, boolean inForce)
            implements Serializable {}

    /** Whether profile, choices and seal are the caller's to change; without a profile only that comes first. */
    public record Mine(boolean profile, boolean policy, boolean seal) implements Serializable {}

    /** One seal with the days it is printed on. */
    public record Seal(LocalDate firstDay, LocalDate lastDay, String description, String png, boolean inUse)
            implements Serializable {}
}
