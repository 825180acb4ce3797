package shikaku.nondisclosure.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import shikaku.nondisclosure.store.CarriedFlags;
import shikaku.shared.value.InsurerNumber;

/**
 * 保護を引き継ぐ: a person is known by 記号・番号・枝番, and flags hang on the person. Whoever comes with a new number and is like
 * somebody under a flag gets both flags until the officer has looked, inside the transaction of the roster's own service.
 */
public final class CarryProtection {

    private final CarriedFlags flags;

    public CarryProtection(Connection connection) {
        flags = new CarriedFlags(connection);
    }

    /** A roster has brought 支援措置 of at least one person who is under a flag still. */
    public boolean anyMeasure(InsurerNumber tenant) throws SQLException {
        return flags.anyMeasure(tenant);
    }

    /** Everybody under a flag as this transaction sees it. */
    public Set<Long> flagged(InsurerNumber tenant) throws SQLException {
        return flags.flagged(tenant);
    }

    public void carry(InsurerNumber tenant, Collection<Long> people, LocalDate on) throws SQLException {
        flags.carry(tenant, people, on);
    }
}
