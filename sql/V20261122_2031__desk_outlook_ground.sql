-- The ground itself in place of the key of a text, and whether one may be issued at once as the guard of issues says.
-- cause: what ends or begins on the day (PAPER_ENDS, CARD_ENDS, JOINS, GROUND), null when there is no such day within the horizon.
-- What was computed before is computed anew.
delete from care_outlook;
update care_outlook_run set stamp = '';
alter table care_outlook
    drop column reason,
    drop column rule_id,
    add column cause  varchar(20) null,
    add column ground varchar(40) not null,
    add column issue  tinyint(1)  not null;
