-- Until then roles of the three that are given to the clerk wait, since an administrator made the login anew. Apart from unsettled_until:
-- only who could confirm counts as present for others, an auditor does not.
ALTER TABLE clerk ADD COLUMN login_anew_until DATETIME(6) NULL;
UPDATE clerk SET login_anew_until = unsettled_until WHERE unsettled_until IS NOT NULL;
