-- A mailing is locked by tenant, series and id: a search by the id alone would lock another tenant's row.
ALTER TABLE mailing ADD UNIQUE KEY mailing_of_tenant (insurer_number, series, id);
