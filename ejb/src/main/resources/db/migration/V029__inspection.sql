-- What the last check of the register has found. Numbers only.
create table inspection_finding (
    kind           varchar(20) not null,
    patient_number bigint      not null,
    primary key (kind, patient_number)
);
