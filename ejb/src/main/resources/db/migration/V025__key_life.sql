-- Which key of each purpose is in use. Of the index, `number` is asked and written, and `also_written` is written too
-- while the key changes. `version` rises with every change, over all purposes: nodes report which one they know.
create table key_use (
    purpose      varchar(10) not null primary key,
    number       int         not null,
    also_written int         null,
    version      bigint      not null,
    changed_at   datetime(3) not null
);

-- A key that nothing stands under any more: it may leave the keystore.
alter table key_check add column retired_at datetime(3) null;

-- The servers that work on this database, by what they last said of themselves.
create table register_node (
    id             bigint        not null primary key,
    name           varchar(200)  not null,
    started_at     datetime(3)   not null,
    seen_at        datetime(3)   not null,
    held           varchar(2000) not null,
    keystore_unfit boolean       not null,
    known_version  bigint        not null,
    oldest_version bigint        not null
);

-- Long work that goes on where it was, on whichever server takes it up.
create table job (
    id          bigint       not null primary key,
    kind        varchar(40)  not null,
    subject     varchar(40)  not null,
    state       varchar(10)  not null,
    phase       varchar(80)  not null,
    reached     bigint       not null,
    done        bigint       not null,
    total       bigint       not null,
    left_over   bigint       not null,
    failures    int          not null,
    started_at  datetime(3)  not null,
    started_by  varchar(80)  not null,
    ended_at    datetime(3)  null,
    holder      bigint       null,
    held_until  datetime(3)  not null,
    unique key job_subject (kind, subject)
);
