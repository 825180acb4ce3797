-- Organisations, their clerks and machines. Every instant is UTC.
CREATE TABLE organisation (
    id                BIGINT       NOT NULL,
    version           INT          NOT NULL,
    created_at        DATETIME(6)  NOT NULL,
    created_by        BIGINT       NOT NULL,
    changed_at        DATETIME(6)  NOT NULL,
    changed_by        BIGINT       NOT NULL,
    name              VARCHAR(100) NOT NULL,
    section           VARCHAR(100) NOT NULL,
    insurer_number    CHAR(8)      NULL,
    municipality_code CHAR(6)      NULL,
    help_desk         VARCHAR(200) NOT NULL,
    opening_hours     VARCHAR(60)  NOT NULL,
    active            BOOLEAN      NOT NULL,
    demo              BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY organisation_name (name, section),
    UNIQUE KEY organisation_insurer (insurer_number),
    UNIQUE KEY organisation_municipality (municipality_code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE clerk (
    id                   BIGINT       NOT NULL,
    version              INT          NOT NULL,
    created_at           DATETIME(6)  NOT NULL,
    created_by           BIGINT       NOT NULL,
    changed_at           DATETIME(6)  NOT NULL,
    changed_by           BIGINT       NOT NULL,
    organisation_id      BIGINT       NOT NULL,
    login_name           VARCHAR(64)  NOT NULL,
    display_name         VARCHAR(100) NOT NULL,
    password_hash        VARCHAR(300) NOT NULL,
    password_must_change BOOLEAN      NOT NULL,
    password_ends_at     DATETIME(6)  NULL,
    device_secret        VARCHAR(300) NULL,
    device_confirmed_at  DATETIME(6)  NULL,
    device_last_step     BIGINT       NULL,
    disabled_at          DATETIME(6)  NULL,
    disabled_reason      VARCHAR(200) NULL,
    demo                 BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY clerk_login_name (organisation_id, login_name),
    CONSTRAINT clerk_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE clerk_role (
    clerk_id BIGINT      NOT NULL,
    role     VARCHAR(32) NOT NULL,
    PRIMARY KEY (clerk_id, role),
    CONSTRAINT clerk_role_clerk FOREIGN KEY (clerk_id) REFERENCES clerk (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The key a browser holds is kept as SHA-256 only.
CREATE TABLE clerk_session (
    id              BIGINT      NOT NULL,
    version         INT         NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    created_by      BIGINT      NOT NULL,
    changed_at      DATETIME(6) NOT NULL,
    changed_by      BIGINT      NOT NULL,
    clerk_id        BIGINT      NOT NULL,
    key_hash        CHAR(64)    NOT NULL,
    started_at      DATETIME(6) NOT NULL,
    last_act_at     DATETIME(6) NOT NULL,
    ended_at        DATETIME(6) NULL,
    end_reason      VARCHAR(20) NULL,
    network_address VARCHAR(45) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY clerk_session_key (key_hash),
    KEY clerk_session_open (clerk_id, ended_at),
    CONSTRAINT clerk_session_clerk FOREIGN KEY (clerk_id) REFERENCES clerk (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Bearer tokens of machines, kept as SHA-256 only.
CREATE TABLE machine_token (
    id              BIGINT       NOT NULL,
    version         INT          NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    created_by      BIGINT       NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    changed_by      BIGINT       NOT NULL,
    organisation_id BIGINT       NOT NULL,
    name            VARCHAR(100) NOT NULL,
    role            VARCHAR(32)  NOT NULL,
    token_hash      CHAR(64)     NOT NULL,
    revoked_at      DATETIME(6)  NULL,
    demo            BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY machine_token_hash (token_hash),
    CONSTRAINT machine_token_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Login tries; what was typed is kept as SHA-256 only.
CREATE TABLE login_count (
    subject      VARCHAR(8)  NOT NULL,
    subject_key  CHAR(64)    NOT NULL,
    tries        INT         NOT NULL,
    window_start DATETIME(6) NOT NULL,
    locked_until DATETIME(6) NULL,
    PRIMARY KEY (subject, subject_key),
    KEY login_count_window (window_start)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Unfinished input of a clerk, encrypted.
CREATE TABLE draft (
    clerk_id BIGINT       NOT NULL,
    page     VARCHAR(300) NOT NULL,
    content  MEDIUMTEXT   NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (clerk_id, page),
    CONSTRAINT draft_clerk FOREIGN KEY (clerk_id) REFERENCES clerk (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Settings of the whole installation, the same for all nodes.
CREATE TABLE portal_setting (
    name          VARCHAR(64)  NOT NULL,
    setting_value VARCHAR(300) NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    changed_by    BIGINT       NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
