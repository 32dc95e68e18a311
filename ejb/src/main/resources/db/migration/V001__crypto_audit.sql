-- One row for each key of the server's keystore that was ever in use: proves at start that the keystore is the right one.
create table key_check (
    alias       varchar(40)  not null primary key,
    check_value binary(32)   not null,
    created_at  datetime(3)  not null
);

-- Who did what to whom, written in the same transaction as the act. Ids only, never names.
create table audit_entry (
    id         bigint        not null primary key,
    at         datetime(3)   not null,
    caller     varchar(80)   not null,
    act        varchar(120)  not null,
    outcome    varchar(16)   not null,
    patients   varchar(1000) null,
    key_number int           not null,
    mac        binary(32)    not null,
    key audit_entry_at (at)
);
