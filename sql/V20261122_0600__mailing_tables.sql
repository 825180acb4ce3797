-- Bulk mailings. The truth of the work is here; the batch runtime is only the motor.
-- No address is kept in these tables: it is asked for when a file is printed.
-- Pieces have no foreign key to their mailing: a key would make every insert hold the mailing's row while others change it.
CREATE TABLE mailing (
    insurer_number  CHAR(8)      NOT NULL,
    id              BIGINT       NOT NULL,
    fiscal_year     INT          NOT NULL,
    series          VARCHAR(10)  NOT NULL,
    number          INT          NOT NULL,
    parent_id       BIGINT       NULL,
    kind            VARCHAR(40)  NOT NULL,
    title           VARCHAR(80)  NOT NULL,
    target_on       DATE         NOT NULL,
    due_on          DATE         NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    run             VARCHAR(10)  NOT NULL,
    stop_reason     VARCHAR(60)  NULL,
    data_on         DATE         NULL,
    cards_on        DATE         NULL,
    pages           INT          NOT NULL DEFAULT 0,
    planned_by      BIGINT       NOT NULL,
    phase_began_at  DATETIME(6)  NULL,
    selected_at     DATETIME(6)  NULL,
    rendered_at     DATETIME(6)  NULL,
    closed_at       DATETIME(6)  NULL,
    version         BIGINT       NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    created_by      BIGINT       NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    changed_by      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY mailing_number (insurer_number, fiscal_year, series, number),
    UNIQUE KEY mailing_parent (insurer_number, parent_id),
    KEY mailing_run (run, state)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One lease row per range. A runner that holds the lease has raised the fence; whoever comes later raises it again, and work
-- that carries an older fence is never recorded.
CREATE TABLE mail_range (
    insurer_number  CHAR(8)      NOT NULL,
    id              BIGINT       NOT NULL,
    mailing_id      BIGINT       NOT NULL,
    step            VARCHAR(10)  NOT NULL,
    number          INT          NOT NULL,
    first_key       BIGINT       NOT NULL,
    last_key        BIGINT       NOT NULL,
    last_done_key   BIGINT       NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    total           INT          NOT NULL,
    done            INT          NOT NULL,
    fence           INT          NOT NULL,
    runner          VARCHAR(80)  NULL,
    leased_until    DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY mail_range_number (insurer_number, mailing_id, step, number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Why people who were looked at are not in the mailing, counted range by range.
CREATE TABLE mail_skip (
    insurer_number  CHAR(8)      NOT NULL,
    mailing_id      BIGINT       NOT NULL,
    range_number    INT          NOT NULL,
    ground          VARCHAR(80)  NOT NULL,
    people          INT          NOT NULL,
    PRIMARY KEY (insurer_number, mailing_id, range_number, ground)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE mail_piece (
    insurer_number  CHAR(8)      NOT NULL,
    mailing_id      BIGINT       NOT NULL,
    envelope_key    BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    root_id         BIGINT       NOT NULL,
    person_id       BIGINT       NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    match_code      CHAR(26)     NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    reason          VARCHAR(40)  NULL,
    detail          VARCHAR(200) NULL,
    ground          VARCHAR(80)  NULL,
    rule_ids        VARCHAR(120) NULL,
    valid_from      DATE         NULL,
    valid_to        DATE         NULL,
    decided_at      DATETIME(6)  NULL,
    file_id         BIGINT       NULL,
    file_position   INT          NULL,
    envelope_number INT          NULL,
    sheet_number    INT          NULL,
    sheet_count     INT          NULL,
    issue_number    BIGINT       NULL,
    PRIMARY KEY (insurer_number, mailing_id, envelope_key, id),
    UNIQUE KEY mail_piece_id (id),
    UNIQUE KEY mail_piece_once (root_id, person_id, kind),
    UNIQUE KEY mail_piece_match_code (match_code),
    UNIQUE KEY mail_piece_position (file_id, file_position),
    KEY mail_piece_state (insurer_number, mailing_id, state, reason),
    KEY mail_piece_person (insurer_number, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE mail_file (
    insurer_number  CHAR(8)      NOT NULL,
    id              BIGINT       NOT NULL,
    mailing_id      BIGINT       NOT NULL,
    number          INT          NOT NULL,
    name            VARCHAR(80)  NOT NULL,
    sheets          INT          NOT NULL,
    pages           INT          NOT NULL,
    envelopes       INT          NOT NULL,
    first_serial    VARCHAR(20)  NOT NULL,
    last_serial     VARCHAR(20)  NOT NULL,
    bytes           BIGINT       NOT NULL,
    sha256          CHAR(64)     NOT NULL,
    build           VARCHAR(60)  NOT NULL,
    jdk             VARCHAR(60)  NOT NULL,
    made_on         DATE         NOT NULL,
    made_at         DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY mail_file_number (insurer_number, mailing_id, number),
    UNIQUE KEY mail_file_name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
