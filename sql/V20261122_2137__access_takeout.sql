-- What clerks said lists and files are taken out for, and each list or file that left. Every instant is UTC.
CREATE TABLE takeout_permit (
    id         BIGINT       NOT NULL,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    created_by BIGINT       NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    changed_by BIGINT       NOT NULL,
    clerk_id   BIGINT       NOT NULL,
    session_id BIGINT       NOT NULL,
    kind       VARCHAR(10)  NOT NULL,
    record_id  BIGINT       NOT NULL,
    purpose    VARCHAR(20)  NOT NULL,
    note       VARCHAR(200) NOT NULL,
    given_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY takeout_permit_session (clerk_id, session_id, kind, record_id, given_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE taking (
    id         BIGINT      NOT NULL,
    version    INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT      NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    changed_by BIGINT      NOT NULL,
    clerk_id   BIGINT      NOT NULL,
    permit_id  BIGINT      NOT NULL,
    records    BIGINT      NOT NULL,
    taken_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY taking_clerk (clerk_id, taken_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
