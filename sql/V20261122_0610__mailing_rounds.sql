-- Letters that were held can be decided again: each time is a round with ranges of its own. Numbers of ranges go on counting.
ALTER TABLE mailing
    ADD COLUMN round INT NOT NULL DEFAULT 1 AFTER run,
    MODIFY COLUMN version INT NOT NULL,
    DROP COLUMN pages;

ALTER TABLE mail_range
    ADD COLUMN round INT NOT NULL DEFAULT 1 AFTER mailing_id;
