-- 明日の空白と経過期間の終わり: computed from the facts of each person, made anew after imports and every day; holds no decision of its own.
-- uncovered_on: first day from the day after the computation on which the person has nothing usable, null when there is none within the horizon.
create table care_outlook (
    insurer_number char(8)     not null,
    person_id      bigint      not null,
    uncovered_on   date        null,
    covered_before tinyint(1)  not null,
    reason         varchar(60) not null,
    rule_id        varchar(12) not null,
    grace_last_day date        null,
    handled        tinyint(1)  not null,
    primary key (insurer_number, person_id),
    key care_outlook_uncovered_ix (insurer_number, uncovered_on, covered_before, person_id),
    key care_outlook_grace_ix (insurer_number, grace_last_day, handled)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One computation a day and state of the data; lease_until keeps a second node from doing the same work.
create table care_outlook_run (
    insurer_number char(8)      not null,
    business_date  date         not null,
    stamp          varchar(400) not null,
    lease_until    datetime(6)  not null,
    finished_at    datetime(6)  null,
    people         bigint       not null,
    primary key (insurer_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- How many people stood without anything on each day, as it was known the day before.
create table care_gap_count (
    insurer_number char(8) not null,
    gap_on         date    not null,
    people         bigint  not null,
    primary key (insurer_number, gap_on)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
