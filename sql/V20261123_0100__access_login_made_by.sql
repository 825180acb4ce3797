-- Who made the clerk's login last, a first password or the way to a new device: he could be this clerk and confirms none of its roles.
ALTER TABLE clerk ADD COLUMN login_by BIGINT NULL;
