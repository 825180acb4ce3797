-- Written once, never changed: the application's account has INSERT and SELECT only.
CREATE TABLE audit_entry (
    id              BIGINT        NOT NULL,
    happened_at     DATETIME(6)   NOT NULL,
    insurer_number  CHAR(8)       NULL,
    act             VARCHAR(100)  NOT NULL,
    service         VARCHAR(160)  NOT NULL,
    outcome         VARCHAR(10)   NOT NULL,
    detail          VARCHAR(100)  NULL,
    person_id       BIGINT        NULL,
    person_count    BIGINT        NOT NULL,
    reason          VARCHAR(500)  NULL,
    ground          VARCHAR(300)  NULL,
    actor_kind      VARCHAR(10)   NOT NULL,
    actor_id        BIGINT        NOT NULL,
    actor_name      VARCHAR(100)  NOT NULL,
    organisation_id BIGINT        NOT NULL,
    roles           VARCHAR(200)  NOT NULL,
    network_address VARCHAR(45)   NOT NULL,
    trace           VARCHAR(40)   NOT NULL,
    session_id      BIGINT        NOT NULL,
    PRIMARY KEY (id),
    KEY audit_entry_tenant_time (insurer_number, happened_at),
    KEY audit_entry_tenant_person (insurer_number, person_id, happened_at),
    KEY audit_entry_actor (actor_kind, actor_id, happened_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The people of an entry that concerns more than one.
CREATE TABLE audit_entry_person (
    entry_id  BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (entry_id, person_id),
    KEY audit_entry_person_person (person_id, entry_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO id_range (name, next_id) VALUES ('audit_entry', 0);
