-- Auditors read the record of their own organisation, the latest first.
CREATE INDEX audit_entry_organisation ON audit_entry (organisation_id, happened_at);
