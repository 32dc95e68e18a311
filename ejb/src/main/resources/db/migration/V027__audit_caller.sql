-- A search looks whom its caller was shown in the last quarter of an hour, and not through what everybody did.
create index audit_entry_caller on audit_entry (caller, act, at);
