-- Roles that were given and wait for a second person, and until when somebody's own word as second person does not count.
ALTER TABLE clerk
    ADD COLUMN waiting_roles   VARCHAR(200) NULL,
    ADD COLUMN waiting_by      BIGINT       NULL,
    ADD COLUMN waiting_since   DATETIME(6)  NULL,
    ADD COLUMN waiting_reason  VARCHAR(200) NULL,
    ADD COLUMN unsettled_until DATETIME(6)  NULL;
