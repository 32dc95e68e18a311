create table medicament (
    id             bigint         not null primary key,
    version        int            not null,
    created_at     datetime(3)    not null,
    created_by     varchar(80)    not null,
    changed_at     datetime(3)    not null,
    changed_by     varchar(80)    not null,
    inn_ru         varchar(120)   not null,
    inn_en         varchar(120)   not null,
    atc            varchar(10)    null,
    form_ru        varchar(160)   not null,
    form_en        varchar(160)   not null,
    strength       varchar(40)    not null,
    unit           varchar(20)    not null,
    route          varchar(20)    not null,
    control_class  varchar(24)    not null,
    ome_factor     decimal(8, 4)  null,
    ome_source     varchar(200)   null,
    max_daily_dose decimal(12, 3) null,
    retired        boolean        not null default false,
    unique key medicament_product (inn_ru, form_ru, strength, unit)
);

create table diagnosis (
    id       bigint       not null primary key,
    code     varchar(8)   not null unique,
    title_ru varchar(255) not null,
    title_en varchar(255) not null,
    retired  boolean      not null default false
);
