-- カードと健康保険証利用登録の状態, one row a person, with the day it was extracted (ISS-01..07, ISS-09, ISS-21).
create table card_facts (
    insurer_number              char(8)     not null,
    person_id                   bigint      not null,
    card_state                  varchar(30) not null,
    registration_state          varchar(30) not null,
    deregistration_filed_on     date        null,
    deregistered_on             date        null,
    user_certificate_expires_on date        null,
    card_expires_on             date        null,
    card_returned_on            date        null,
    uses_in_12_months           smallint    null,
    uses_in_3_months            smallint    null,
    number_missing              tinyint(1)  not null,
    extracted_on                date        not null,
    primary key (insurer_number, person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
