-- Runners ask insurer by insurer which mailings wait for work.
alter table mailing drop key mailing_run, add key mailing_run (insurer_number, run);
