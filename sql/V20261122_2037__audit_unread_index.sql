-- Nobody reads the trail by actor; every entry wrote this index. A question by actor brings one again.
alter table audit_entry drop key audit_entry_actor;
