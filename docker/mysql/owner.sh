#!/usr/bin/env bash
# Runs once, on an empty data folder: the owner of the schema, who migrates and makes the two other accounts.
set -eu
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS shikaku CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE DATABASE IF NOT EXISTS shikaku_batch CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER IF NOT EXISTS 'shikaku'@'%' IDENTIFIED BY '$SHIKAKU_DB_PASSWORD';
GRANT ALL PRIVILEGES ON shikaku.* TO 'shikaku'@'%' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON shikaku_batch.* TO 'shikaku'@'%' WITH GRANT OPTION;
GRANT CREATE USER ON *.* TO 'shikaku'@'%';
SQL
