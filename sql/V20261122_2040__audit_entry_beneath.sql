-- 1: the entry is a part of what somebody did (a service called by another one) or of the frame of every page. All entries are kept; the
-- list of what was done passes over these unless they were refused or failed.
ALTER TABLE audit_entry ADD COLUMN beneath TINYINT(1) NOT NULL DEFAULT 0;
