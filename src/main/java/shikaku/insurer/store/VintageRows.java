package shikaku.insurer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;

/** データの抽出日, over the connection of whoever loads the data, so that data and day are kept or lost together. */
public final class VintageRows {

    private final Connection connection;

    public VintageRows(Connection connection) {
        this.connection = connection;
    }

    public void keep(InsurerNumber tenant, DataKind kind, LocalDate extractedOn, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into insurer_data_vintage"
                + " (insurer_number, kind, extracted_on, loaded_at) values (?,?,?,?) on duplicate key update"
                + " extracted_on = values(extracted_on), loaded_at = values(loaded_at)")) {
            statement.setString(1, tenant.digits());
            statement.setString(2, kind.name());
            statement.setObject(3, extractedOn);
            statement.setObject(4, Columns.utc(at));
            statement.executeUpdate();
        }
    }

    public Optional<LocalDate> loaded(InsurerNumber tenant, DataKind kind) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select extracted_on from insurer_data_vintage where insurer_number = ? and kind = ?")) {
            query.setString(1, tenant.digits());
            query.setString(2, kind.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }

    public Optional<InsurerKind> kind(InsurerNumber tenant) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select kind from insurer where insurer_number = ?")) {
            query.setString(1, tenant.digits());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(InsurerKind.valueOf(row.getString(1))) : Optional.empty();
            }
        }
    }
}
