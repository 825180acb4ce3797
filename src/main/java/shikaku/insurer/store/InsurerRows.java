package shikaku.insurer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 保険者の設定を書く, over the connection of whoever sets the insurer up. Rows of choices and seals are added, never changed. */
public final class InsurerRows {

    private final Connection connection;

    public InsurerRows(Connection connection) {
        this.connection = connection;
    }

    public void keep(InsurerNumber tenant, InsurerProfile profile) throws SQLException {
        run(
                "insert into insurer (insurer_number, kind, name, issuer_name, section, phone) values (?,?,?,?,?,?)"
                        + " on duplicate key update kind = values(kind), name = values(name),"
                        + " issuer_name = values(issuer_name), section = values(section), phone = values(phone)",
                tenant.digits(),
                profile.kind().name(),
                profile.name(),
                profile.issuerName(),
                profile.section(),
                profile.phone());
    }

    public void addPolicy(InsurerNumber tenant, EffectiveDated.Row<InsurerPolicy> row) throws SQLException {
        run(
                "insert into insurer_policy (insurer_number, first_day, last_day, choices, source) values (?,?,?,?,?)",
                tenant.digits(),
                row.firstDay(),
                row.lastDay(),
                PolicyText.write(row.value()),
                row.source());
    }

    /** A second seal with the same first day takes the place of the one before it, which stays in the table. */
    public void addSeal(InsurerNumber tenant, InsurerSeal seal) throws SQLException {
        run(
                "insert into insurer_seal (insurer_number, first_day, entry, last_day, description, png)"
                        + " select ?, ?, coalesce(max(entry), 0) + 1, ?, ?, ? from insurer_seal"
                        + " where insurer_number = ? and first_day = ?",
                tenant.digits(),
                seal.firstDay(),
                seal.lastDay(),
                seal.description(),
                seal.png(),
                tenant.digits(),
                seal.firstDay());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
