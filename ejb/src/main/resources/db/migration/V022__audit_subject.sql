-- What else than patients an act was about: kinds with internal numbers or logins, account#123. Null in older entries,
-- and in those of acts that are about nothing else; these two are proved by the same check value.
alter table audit_entry add column subject varchar(1000) null;
