package shikaku.insurer.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.store.VintageRows;
import shikaku.shared.value.InsurerNumber;

/**
 * データの抽出日を残す, inside the transaction that loads the data; the loading service checks the role and writes the audit row.
 */
public final class KeepDataVintage {

    private final VintageRows rows;

    public KeepDataVintage(Connection connection) {
        rows = new VintageRows(connection);
    }

    public void keep(InsurerNumber tenant, DataKind kind, LocalDate extractedOn, Instant at) throws SQLException {
        rows.keep(tenant, kind, extractedOn, at);
    }

    /** The 抽出日 in use, or empty when data of that kind never came. */
    public Optional<LocalDate> loaded(InsurerNumber tenant, DataKind kind) throws SQLException {
        return rows.loaded(tenant, kind);
    }

    /** Empty for an insurer that is not set up. */
    public Optional<InsurerKind> kindOf(InsurerNumber tenant) throws SQLException {
        return rows.kind(tenant);
    }
}
