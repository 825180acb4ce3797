package shikaku.access.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.store.OrganisationRows;
import shikaku.shared.value.InsurerNumber;

/** 所属を引く: whose insurer it is, over the connection of a command. */
public final class FindOrganisation {

    private final OrganisationRows rows;

    public FindOrganisation(Connection connection) {
        rows = new OrganisationRows(connection, Instant.EPOCH);
    }

    public Optional<Long> of(InsurerNumber insurer) throws SQLException {
        return rows.idOf(insurer);
    }
}
