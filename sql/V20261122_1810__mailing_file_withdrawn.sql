-- A file that carries a letter which became the officer's is made anew without it; the old one stays on record as withdrawn, with the
-- file that took its place, and its bytes are deleted.
alter table mail_file
    add column withdrawn_at datetime(6) null,
    add column replaced_by  bigint      null;
