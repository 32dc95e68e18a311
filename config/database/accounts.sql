-- The register's schema and its two accounts, made once by the database's administrator:
--
--   mariadb -u root -p
--   MariaDB> set @owner_password = '…', @app_password = '…';
--   MariaDB> source config/database/accounts.sql
--
-- register_owner changes the schema (bin/register migrate) and has no place on the application server.
-- register_app reads and writes rows; `migrate` grants it table by table what it may, so that it
-- cannot change what stands in the audit. Accounts for connections from elsewhere: replace '%'.

create database if not exists palliative_register character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

execute immediate concat('create user if not exists ''register_owner''@''%'' identified by ', quote(@owner_password));
grant all on palliative_register.* to 'register_owner'@'%' with grant option;

create role if not exists register_application;

execute immediate concat('create user if not exists ''register_app''@''%'' identified by ', quote(@app_password));
grant register_application to 'register_app'@'%';
set default role register_application for 'register_app'@'%';
