-- The next number of a named series; register numbers are given out one by one.
create table number_series (
    name        varchar(40) not null primary key,
    next_number bigint      not null
);
insert into number_series (name, next_number) values ('patient', 1);

create table patient (
    id              bigint      not null primary key,
    version         int         not null,
    created_at      datetime(3) not null,
    created_by      varchar(80) not null,
    changed_at      datetime(3) not null,
    changed_by      varchar(80) not null,
    number          bigint      not null unique,
    sex             varchar(8)  not null,
    birth_year      int         not null,
    municipality_id bigint      not null,
    constraint patient_municipality foreign key (municipality_id) references municipality (id)
);

create table patient_passport (
    id                 bigint        not null primary key,
    version            int           not null,
    created_at         datetime(3)   not null,
    created_by         varchar(80)   not null,
    changed_at         datetime(3)   not null,
    changed_by         varchar(80)   not null,
    name_enc           varbinary(1000) not null,
    former_surname_enc varbinary(600)  null,
    birth_date_enc     varbinary(100)  not null,
    snils_enc          varbinary(100)  null,
    policy_enc         varbinary(100)  null,
    address_enc        varbinary(1400) null,
    phone_enc          varbinary(200)  null,
    contact_enc        varbinary(1400) null,
    row_seal           varbinary(64)   not null,
    constraint patient_passport_patient foreign key (id) references patient (id)
);

-- Blind index of what is unique: SNILS and policy number. Names, dates and phones never get one.
create table passport_token (
    kind       tinyint    not null,
    generation smallint   not null,
    token      binary(16) not null,
    patient_id bigint     not null,
    primary key (token, patient_id),
    key passport_token_patient (patient_id),
    constraint passport_token_patient foreign key (patient_id) references patient (id)
);

-- Which passport changed when: each node's name index reads it by a window of time. Ids only.
create table passport_change (
    seq        bigint       not null auto_increment primary key,
    patient_id bigint       not null,
    at         timestamp(3) not null default current_timestamp(3),
    key passport_change_at (at)
);
