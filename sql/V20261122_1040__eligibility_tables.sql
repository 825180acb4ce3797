-- 資格確認書: one row per document that was issued. Nothing is deleted; a document ends by being collected or cancelled, and is
-- succeeded by the one for the following period. live_person_id is the person while neither happened, so that the key below makes
-- a second live document of one kind impossible, whoever issues it from wherever.
CREATE TABLE eligibility_certificate (
    insurer_number    CHAR(8)      NOT NULL,
    id                BIGINT       NOT NULL,
    person_id         BIGINT       NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    fiscal_year       INT          NOT NULL,
    issue_number      INT          NOT NULL,
    issued_on         DATE         NOT NULL,
    valid_from        DATE         NOT NULL,
    valid_to          DATE         NOT NULL,
    form              VARCHAR(20)  NOT NULL,
    ground            VARCHAR(40)  NOT NULL,
    other_grounds     VARCHAR(400) NOT NULL,
    rule_ids          VARCHAR(200) NOT NULL,
    legal_basis       VARCHAR(20)  NOT NULL,
    ground_reason     VARCHAR(400) NULL,
    term_limit        VARCHAR(40)  NOT NULL,
    people_data_on    DATE         NULL,
    card_data_on      DATE         NULL,
    visitor           VARCHAR(24)  NULL,
    identity_shown    VARCHAR(24)  NULL,
    mailing_id        BIGINT       NULL,
    ended_on          DATE         NULL,
    end_reason        VARCHAR(20)  NULL,
    succeeded_by      BIGINT       NULL,
    live_person_id    BIGINT GENERATED ALWAYS AS (CASE WHEN ended_on IS NULL AND succeeded_by IS NULL THEN person_id END) STORED,
    version           INT          NOT NULL,
    created_at        DATETIME(6)  NOT NULL,
    created_by        BIGINT       NOT NULL,
    changed_at        DATETIME(6)  NOT NULL,
    changed_by        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY eligibility_certificate_live (insurer_number, live_person_id, kind),
    UNIQUE KEY eligibility_certificate_number (insurer_number, fiscal_year, issue_number),
    KEY eligibility_certificate_person (insurer_number, person_id, valid_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- 発行番号: the last number given out, per insurer and fiscal year. It is raised in the transaction of the issue, so that a
-- refused issue gives its number back and no gap is left.
CREATE TABLE eligibility_issue_number (
    insurer_number    CHAR(8)      NOT NULL,
    fiscal_year       INT          NOT NULL,
    last_number       INT          NOT NULL,
    PRIMARY KEY (insurer_number, fiscal_year)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- 交付した書類そのもの: the bytes that were shown, issued and printed, with what made them.
CREATE TABLE eligibility_document (
    insurer_number    CHAR(8)      NOT NULL,
    certificate_id    BIGINT       NOT NULL,
    layout            VARCHAR(60)  NOT NULL,
    build             VARCHAR(80)  NOT NULL,
    made_at           DATETIME(6)  NOT NULL,
    sha256            CHAR(64)     NOT NULL,
    pdf               MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (insurer_number, certificate_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- 印刷見本: rendered once for one clerk; issuing moves these bytes into eligibility_document. facts_sha256 is the sum of all that was
-- decided and printed, so that an issue on other facts is noticed. Rows older than an hour are taken away.
CREATE TABLE eligibility_preview (
    insurer_number    CHAR(8)      NOT NULL,
    id                BIGINT       NOT NULL,
    clerk_id          BIGINT       NOT NULL,
    person_id         BIGINT       NOT NULL,
    issued_on         DATE         NOT NULL,
    facts_sha256      CHAR(64)     NOT NULL,
    layout            VARCHAR(60)  NOT NULL,
    build             VARCHAR(80)  NOT NULL,
    made_at           DATETIME(6)  NOT NULL,
    sha256            CHAR(64)     NOT NULL,
    pdf               MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (insurer_number, id),
    KEY eligibility_preview_clerk (insurer_number, clerk_id, person_id),
    KEY eligibility_preview_age (made_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
