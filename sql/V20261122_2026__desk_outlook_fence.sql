-- Each lease on the look-ahead raises the fence: whoever computed too slowly and was overtaken keeps nobody's lease and ends nothing.
alter table care_outlook_run add column fence int not null default 0 after lease_until;
