-- 名簿取込: one row a file, kept whatever became of it. Running is unique, so one insurer has one import at a time.
create table roster_import (
    insurer_number    char(8)      not null,
    id                bigint       not null,
    receipt_year      smallint     not null,
    receipt_number    int          not null,
    file_name         varchar(200) not null,
    stored_name       varchar(80)  not null,
    byte_count        bigint       not null,
    sha256            char(64)     not null,
    encoding          varchar(20)  not null,
    state             varchar(12)  not null,
    previous_on       date         null,
    extracted_on      date         null,
    card_extracted_on date         null,
    line_count        int          not null,
    checked_lines     int          not null,
    applied_lines     int          not null,
    fault_count       int          not null,
    fault_lines       int          not null,
    warning_count     int          not null,
    previous_count    int          not null,
    absent_count      int          not null,
    refusal           varchar(40)  not null,
    reason            varchar(200) not null,
    cancel_wanted     tinyint(1)   not null,
    received_by       bigint       not null,
    received_by_name  varchar(80)  not null,
    received_at       datetime(6)  not null,
    finished_at       datetime(6)  null,
    heartbeat_at      datetime(6)  not null,
    running           tinyint generated always as (case when state in ('RECEIVED', 'CHECKING', 'APPLYING') then 1 end) stored,
    primary key (insurer_number, id),
    unique key roster_import_running_uk (insurer_number, running),
    unique key roster_import_receipt_uk (insurer_number, receipt_year, receipt_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table roster_import_fault (
    insurer_number char(8)      not null,
    import_id      bigint       not null,
    seq            int          not null,
    line           bigint       not null,
    heading        varchar(40)  not null,
    delivered      varchar(200) not null,
    reason         varchar(30)  not null,
    about          varchar(200) not null,
    hint           varchar(200) not null,
    primary key (insurer_number, import_id, seq)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The line as it was delivered, without names, addresses or measures.
create table roster_import_line (
    insurer_number char(8)       not null,
    import_id      bigint        not null,
    line           bigint        not null,
    content        varchar(2000) not null,
    primary key (insurer_number, import_id, line)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
