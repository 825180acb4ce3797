-- Ids are handed out in blocks, so that records can be written in batches and by several nodes.
-- next_id holds the last id handed out (what a table generator of Jakarta Persistence expects).
CREATE TABLE id_range (
    name    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    next_id BIGINT NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO id_range (name, next_id) VALUES ('record', 0);
