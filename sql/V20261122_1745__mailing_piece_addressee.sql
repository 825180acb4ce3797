-- Whose letter box a printed letter was addressed to: when that person comes under protection, the file it lies in is withheld.
alter table mail_piece add column addressee_id bigint null after issue_number;
