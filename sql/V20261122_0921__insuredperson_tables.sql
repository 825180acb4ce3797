-- 被保険者と世帯. Rows are clustered by insurer and id, so that a mailing walks a range of ids in order.
create table household (
    insurer_number   char(8)      not null,
    id               bigint       not null,
    household_number varchar(20)  not null,
    head_person_id   bigint       null,
    head_name        varchar(200) not null,
    primary key (insurer_number, id),
    unique key household_number_uk (insurer_number, household_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- number_key, name_key, family_key, given_key are folded (mock 03) for the prefix search; what is shown and printed is never folded.
-- enrolled_until is the first day no longer insured, 9999-12-31 while no loss is known. absent_since: not in the roster of that day any more.
create table insured_person (
    insurer_number char(8)      not null,
    id             bigint       not null,
    household_id   bigint       not null,
    symbol         varchar(40)  not null,
    number         varchar(20)  not null,
    branch         varchar(4)   not null,
    match_key      varchar(80)  not null,
    number_key     varchar(20)  not null,
    name           varchar(200) not null,
    kana           varchar(200) not null,
    alias          varchar(200) not null,
    legal_name     varchar(200) not null,
    name_key       varchar(200) not null,
    family_key     varchar(100) not null,
    given_key      varchar(100) not null,
    birth_on       date         null,
    birth_year     smallint     null,
    birth_month    tinyint      null,
    birth_day      tinyint      null,
    birth_text     varchar(40)  not null,
    sex            char(1)      not null,
    relationship   varchar(20)  not null,
    head           tinyint(1)   not null,
    employer_route tinyint(1)   not null,
    care_needed    tinyint(1)   not null,
    study_ends_on  date         null,
    enrolled_until date         not null,
    extracted_on   date         not null,
    import_id      bigint       not null,
    absent_since   date         null,
    primary key (insurer_number, id),
    unique key insured_person_match_uk (insurer_number, match_key),
    key insured_person_number_ix (insurer_number, number_key, branch),
    key insured_person_kana_ix (insurer_number, family_key, given_key, enrolled_until),
    key insured_person_name_ix (insurer_number, name_key),
    key insured_person_birth_ix (insurer_number, birth_on),
    key insured_person_household_ix (insurer_number, household_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 通称名・戸籍氏名: the other names a person may be asked for under.
create table insured_person_other_name (
    insurer_number char(8)      not null,
    person_id      bigint       not null,
    name_key       varchar(200) not null,
    primary key (insurer_number, person_id, name_key),
    key insured_person_other_name_ix (insurer_number, name_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 資格期間: lost_on is the first day no longer insured.
create table enrolment_period (
    insurer_number char(8) not null,
    person_id      bigint  not null,
    acquired_on    date    not null,
    lost_on        date    null,
    primary key (insurer_number, person_id, acquired_on)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 在留期間
create table stay_period (
    insurer_number      char(8)     not null,
    person_id           bigint      not null,
    status_of_residence varchar(40) not null,
    last_day            date        not null,
    extracted_on        date        not null,
    primary key (insurer_number, person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 一部負担金割合と発効期日
create table copayment (
    insurer_number char(8) not null,
    person_id      bigint  not null,
    effective_on   date    not null,
    ratio_tenths   tinyint not null,
    extracted_on   date    not null,
    primary key (insurer_number, person_id, effective_on)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
