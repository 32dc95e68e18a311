-- An audit entry that concerns several patients holds their numbers sealed: who is shown together bears a like name.
-- Entries that were written before stay as they are.
alter table audit_entry add column patients_sealed varbinary(1100) null;
