-- Two records of one person made one. The record of the one that was dissolved stays as it was and names the remaining
-- patient: nothing finds it any more, and whoever asks for it is led there.
alter table medical_record
    add column merged_into bigint null,
    add constraint medical_record_merged_into foreign key (merged_into) references patient (id);

-- Which remained, why, what was moved and what the remaining one said before, so that the merge can be undone.
-- prescriptions and episodes: numbers of the moved rows. ended_episode: of the moved ones the one that was ended.
-- prolonged_episode: the remaining record's, which began on prolonged_first_day before.
create table record_merge (
    id                  bigint           not null primary key,
    version             int              not null,
    created_at          datetime(3)      not null,
    created_by          varchar(80)      not null,
    changed_at          datetime(3)      not null,
    changed_by          varchar(80)      not null,
    kept_id             bigint           not null,
    dissolved_id        bigint           not null,
    reason_enc          varbinary(2200)  not null,
    passport_enc        varbinary(16000) null,
    record_enc          varbinary(26000) null,
    prescriptions       mediumtext       not null,
    episodes            text             not null,
    ended_episode       bigint           null,
    prolonged_episode   bigint           null,
    prolonged_first_day date             null,
    undone_at           datetime(3)      null,
    undone_by           varchar(80)      null,
    constraint record_merge_kept foreign key (kept_id) references patient (id),
    constraint record_merge_dissolved foreign key (dissolved_id) references patient (id),
    key record_merge_kept (kept_id)
);
