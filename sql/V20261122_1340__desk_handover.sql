-- 担当者への引継ぎ: whom a clerk handed over to the officer, by which way; nothing here tells why.
create table desk_handover (
    insurer_number char(8)      not null,
    id             bigint       not null,
    person_id      bigint       not null,
    way            varchar(10)  not null,
    ticket         varchar(8)   null,
    handed_by      varchar(100) not null,
    handed_at      datetime(6)  not null,
    taken_by       varchar(100) null,
    taken_at       datetime(6)  null,
    primary key (insurer_number, id),
    key desk_handover_open_ix (insurer_number, taken_at, handed_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 担当者扱いの画面を開いたこと: one row each time, for the supervisor.
create table desk_neutral_opening (
    insurer_number char(8)      not null,
    id             bigint       not null,
    person_id      bigint       not null,
    opened_by      varchar(100) not null,
    opened_at      datetime(6)  not null,
    primary key (insurer_number, id),
    key desk_neutral_opening_ix (insurer_number, opened_at, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
