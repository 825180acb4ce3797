-- 不開示該当と自己情報提供不可: two flags with their own lives, per person and insurer (NDF-02). Nothing lifts them by date.
create table non_disclosure_flag (
    insurer_number           char(8)     not null,
    person_id                bigint      not null,
    not_disclosed            tinyint(1)  not null,
    self_information_blocked tinyint(1)  not null,
    origin                   varchar(20) not null,
    set_on                   date        not null,
    primary key (insurer_number, person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 住所・電話: read only over the account of addresses (DPR-01, NDF-40).
create table address_resident (
    insurer_number char(8)      not null,
    person_id      bigint       not null,
    postal_code    char(7)      not null,
    street         varchar(300) not null,
    building       varchar(200) not null,
    phone          varchar(40)  not null,
    extracted_on   date         not null,
    primary key (insurer_number, person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 送付先: ORDINARY is where someone asked mail to go; SAFE is the only place mail of a protected person may go (NDF-05, NDF-40).
create table address_delivery (
    insurer_number char(8)      not null,
    person_id      bigint       not null,
    purpose        varchar(10)  not null,
    addressee      varchar(200) not null,
    postal_code    char(7)      not null,
    street         varchar(300) not null,
    building       varchar(200) not null,
    extracted_on   date         not null,
    primary key (insurer_number, person_id, purpose)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
