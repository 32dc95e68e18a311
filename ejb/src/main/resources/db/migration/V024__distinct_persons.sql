-- Two patients who look alike and were declared to be two persons, by whom and why; nobody is asked about them again.
create table distinct_persons (
    id         bigint      not null primary key,
    version    int         not null,
    created_at datetime(3) not null,
    created_by varchar(80) not null,
    changed_at datetime(3) not null,
    changed_by varchar(80) not null,
    patient_id bigint      not null,
    other_id   bigint      not null,
    reason     varchar(20) not null,
    constraint distinct_persons_patient foreign key (patient_id) references patient (id),
    constraint distinct_persons_other foreign key (other_id) references patient (id),
    key distinct_persons_patient (patient_id),
    key distinct_persons_other (other_id)
);
