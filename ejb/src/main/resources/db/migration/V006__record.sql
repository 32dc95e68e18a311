create table medical_record (
    id             bigint      not null primary key,
    version        int         not null,
    created_at     datetime(3) not null,
    created_by     varchar(80) not null,
    changed_at     datetime(3) not null,
    changed_by     varchar(80) not null,
    patient_id     bigint      not null unique,
    diagnosis_id   bigint      not null,
    institution_id bigint      not null,
    place_of_care  varchar(20) not null,
    status         varchar(12) not null,
    allergy_state  varchar(12) not null,
    allergies_enc  varbinary(4200) null,
    note_enc       varbinary(8300) null,
    constraint medical_record_patient foreign key (patient_id) references patient (id),
    constraint medical_record_diagnosis foreign key (diagnosis_id) references diagnosis (id),
    constraint medical_record_institution foreign key (institution_id) references institution (id),
    key medical_record_scope (institution_id, status)
);

-- A stay in the register: one institution, from inclusion to exclusion.
create table episode (
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
    constraint episode_patient foreign key (patient_id) references patient (id),
    constraint episode_institution foreign key (institution_id) references institution (id),
    constraint episode_diagnosis foreign key (diagnosis_id) references diagnosis (id),
    key episode_period (institution_id, included_on, excluded_on)
);
