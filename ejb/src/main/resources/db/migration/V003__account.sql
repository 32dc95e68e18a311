create table role (
    id         bigint      not null primary key,
    version    int         not null,
    created_at datetime(3) not null,
    created_by varchar(80) not null,
    changed_at datetime(3) not null,
    changed_by varchar(80) not null,
    code       varchar(40) not null unique,
    name_ru    varchar(80) not null,
    name_en    varchar(80) not null
);

create table role_permission (
    role_id    bigint      not null,
    permission varchar(40) not null,
    primary key (role_id, permission),
    constraint role_permission_role foreign key (role_id) references role (id)
);

create table account (
    id            bigint       not null primary key,
    version       int          not null,
    created_at    datetime(3)  not null,
    created_by    varchar(80)  not null,
    changed_at    datetime(3)  not null,
    changed_by    varchar(80)  not null,
    login         varchar(80)  not null unique,
    password_hash varchar(100) not null,
    password_change_required boolean not null default false,
    full_name     varchar(200) not null,
    position      varchar(120) null,
    program       boolean      not null default false,
    active        boolean      not null default true,
    language      varchar(2)   not null default 'ru',
    theme         varchar(10)  not null default 'system'
);

create table account_role (
    account_id bigint not null,
    role_id    bigint not null,
    primary key (account_id, role_id),
    constraint account_role_account foreign key (account_id) references account (id),
    constraint account_role_role foreign key (role_id) references role (id)
);

create table account_institution (
    account_id     bigint not null,
    institution_id bigint not null,
    primary key (account_id, institution_id),
    constraint account_institution_account foreign key (account_id) references account (id),
    constraint account_institution_institution foreign key (institution_id) references institution (id)
);

-- Wrong passwords since the last right one, by login as typed whether or not an account has it, so that the answer gives nothing away.
create table failed_sign_in (
    login        varchar(80) not null primary key,
    failures     int         not null,
    last_at      datetime(3) not null,
    locked_until datetime(3) null
);

create table sign_in (
    id           bigint      not null primary key,
    account_id   bigint      not null,
    started_at   datetime(3) not null,
    last_seen_at datetime(3) not null,
    ended_at     datetime(3) null,
    end_reason   varchar(20) null,
    key sign_in_account (account_id, started_at),
    constraint sign_in_account foreign key (account_id) references account (id)
);

insert into role (id, version, created_at, created_by, changed_at, changed_by, code, name_ru, name_en) values
    (1, 1, utc_timestamp(3), 'schema', utc_timestamp(3), 'schema', 'administrator', 'Администратор', 'Administrator'),
    (2, 1, utc_timestamp(3), 'schema', utc_timestamp(3), 'schema', 'user', 'Пользователь', 'User'),
    (3, 1, utc_timestamp(3), 'schema', utc_timestamp(3), 'schema', 'program', 'Программа: сводные отчёты', 'Program: summary reports');
insert into role_permission (role_id, permission) values
    (1, 'administration'), (1, 'patients'), (1, 'records'), (1, 'reporting'),
    (2, 'patients'), (2, 'records'), (2, 'reporting'),
    (3, 'reporting');
