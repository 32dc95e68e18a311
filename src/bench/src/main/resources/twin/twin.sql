create table if not exists twin_patient (
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
    surname         varchar(80) not null,
    given           varchar(80) not null,
    patronymic      varchar(80) null,
    former_surname  varchar(80) null,
    birth_date      date        not null,
    snils           char(11)    null,
    policy          varchar(20) null,
    address         varchar(300) null,
    phone           varchar(40) null,
    contact         varchar(300) null,
    diagnosis_id    bigint      not null,
    institution_id  bigint      not null,
    place_of_care   varchar(20) not null,
    status          varchar(12) not null,
    allergy_state   varchar(12) not null,
    allergies       varchar(1000) null,
    constraint twin_patient_diagnosis foreign key (diagnosis_id) references diagnosis (id),
    constraint twin_patient_institution foreign key (institution_id) references institution (id),
    constraint twin_patient_municipality foreign key (municipality_id) references municipality (id),
    key twin_patient_snils (snils),
    key twin_patient_policy (policy),
    key twin_patient_born (birth_date),
    key twin_patient_year (birth_year),
    key twin_patient_scope (institution_id, status)
);
create table if not exists twin_name (
    id             bigint      not null primary key,
    patient_id     bigint      not null,
    surname        varchar(80) not null,
    given          varchar(80) not null,
    patronymic     varchar(80) not null,
    shared         int         not null,
    institution_id bigint      not null,
    status         varchar(12) not null,
    constraint twin_name_patient foreign key (patient_id) references twin_patient (id),
    key twin_name_order (surname, given, patronymic, patient_id, institution_id, status, shared)
);
create table if not exists twin_sound (
    id      bigint  not null primary key,
    name_id bigint  not null,
    code    char(6) character set ascii not null,
    constraint twin_sound_name foreign key (name_id) references twin_name (id),
    key twin_sound_code (code, name_id)
);
create table if not exists twin_episode (
    id               bigint      not null primary key,
    version          int         not null,
    created_at       datetime(3) not null,
    created_by       varchar(80) not null,
    changed_at       datetime(3) not null,
    changed_by       varchar(80) not null,
    patient_id       bigint      not null,
    institution_id   bigint      not null,
    diagnosis_id     bigint      not null,
    included_on      date        not null,
    excluded_on      date        null,
    exclusion_reason varchar(30) null,
    constraint twin_episode_patient foreign key (patient_id) references twin_patient (id),
    constraint twin_episode_institution foreign key (institution_id) references institution (id),
    constraint twin_episode_diagnosis foreign key (diagnosis_id) references diagnosis (id),
    key twin_episode_period (institution_id, included_on, excluded_on)
);
grant select, insert on twin_patient to register_application;
grant select, insert on twin_name to register_application;
grant select, insert on twin_sound to register_application;
grant select, insert on twin_episode to register_application;
grant delete on audit_entry to register_application
