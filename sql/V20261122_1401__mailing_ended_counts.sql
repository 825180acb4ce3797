-- Counts of a mailing that has ended do not change any more; they are not counted again at each look.
ALTER TABLE mailing
    ADD COLUMN ended_selected BIGINT NULL,
    ADD COLUMN ended_waiting  BIGINT NULL,
    ADD COLUMN ended_ready    BIGINT NULL,
    ADD COLUMN ended_held     BIGINT NULL,
    ADD COLUMN ended_excluded BIGINT NULL,
    ADD COLUMN ended_printed  BIGINT NULL;
