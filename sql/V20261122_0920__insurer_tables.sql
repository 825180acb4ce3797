-- 保険者: who issues, under which dated choices (CFG-01..15), with which seal image (FRM-10), and how old its data are (CMP-01).
create table insurer (
    insurer_number char(8)      not null,
    kind           varchar(20)  not null,
    name           varchar(80)  not null,
    issuer_name    varchar(80)  not null,
    section        varchar(80)  not null,
    phone          varchar(40)  not null,
    primary key (insurer_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table insurer_policy (
    insurer_number char(8)       not null,
    first_day      date          not null,
    last_day       date          null,
    choices        varchar(4000) not null,
    source         varchar(200)  not null,
    primary key (insurer_number, first_day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table insurer_seal (
    insurer_number char(8)      not null,
    first_day      date         not null,
    last_day       date         null,
    description    varchar(120) not null,
    png            mediumblob   not null,
    primary key (insurer_number, first_day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table insurer_data_vintage (
    insurer_number char(8)     not null,
    kind           varchar(20) not null,
    extracted_on   date        not null,
    loaded_at      datetime(6) not null,
    primary key (insurer_number, kind)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
