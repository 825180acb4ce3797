-- The list of what was done passes over what lies beneath an act; what was refused or failed never lies beneath. With the mark in
-- its keys a page of the list reads its own rows only, however many lie between.
UPDATE audit_entry SET beneath = 0 WHERE beneath = 1 AND outcome <> 'DONE';
ALTER TABLE audit_entry
    DROP KEY audit_entry_tenant_time,
    DROP KEY audit_entry_organisation,
    ADD KEY audit_entry_tenant_list (insurer_number, beneath, happened_at),
    ADD KEY audit_entry_organisation_list (organisation_id, beneath, happened_at);
