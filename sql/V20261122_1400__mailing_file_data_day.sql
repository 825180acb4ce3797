-- A file says which day's data its letters speak of: when the rest is decided again on newer data, a lost file can still be
-- made again as it was.
ALTER TABLE mail_file ADD COLUMN data_on DATE NULL AFTER made_on;

UPDATE mail_file f JOIN mailing m ON m.id = f.mailing_id SET f.data_on = m.data_on;
