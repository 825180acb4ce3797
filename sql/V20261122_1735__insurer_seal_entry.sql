-- A seal registered again for the same first day stands before the earlier one; no picture is overwritten.
alter table insurer_seal
    add column entry int not null default 1,
    drop primary key,
    add primary key (insurer_number, first_day, entry);
