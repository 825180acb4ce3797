-- When the clerk of a session last gave the password again, for acts that ask for it.
ALTER TABLE clerk_session ADD COLUMN proved_at DATETIME(6) NULL;
