-- A word that the register does not know would take down every list in which its row stands: the database takes none.
-- As binary: the register knows its words in one spelling only.
alter table patient add constraint patient_sex check (binary sex in ('MALE', 'FEMALE'));
alter table medical_record add constraint medical_record_place_of_care check (binary place_of_care in ('HOME', 'INPATIENT', 'HOSPICE', 'OFFICE'));
alter table medical_record add constraint medical_record_status check (binary status in ('ACTIVE', 'EXCLUDED'));
alter table medical_record add constraint medical_record_allergy_state check (binary allergy_state in ('UNKNOWN', 'NONE', 'PRESENT'));
alter table episode add constraint episode_exclusion_reason check (binary exclusion_reason in ('DEATH', 'INDICATIONS_WITHDRAWN', 'MOVED_AWAY', 'REFUSAL', 'SOCIAL_INSTITUTION', 'ERROR'));
alter table prescription add constraint prescription_kind check (binary kind in ('REGULAR', 'AS_NEEDED', 'PATCH'));
alter table prescription add constraint prescription_stop_reason check (binary stop_reason in ('NOT_EFFECTIVE', 'SIDE_EFFECT', 'ALLERGY', 'REPLACED', 'NO_LONGER_NEEDED', 'PATIENT_REFUSED', 'DEATH', 'WRITTEN_IN_ERROR', 'OFF_REGISTER'));
alter table prescription_amendment add constraint prescription_amendment_kind check (binary kind in ('REGULAR', 'AS_NEEDED', 'PATCH'));
alter table prescription_amendment add constraint prescription_amendment_reason check (binary reason in ('DOSE_INCREASED', 'DOSE_REDUCED', 'PROLONGED', 'SHORTENED', 'WRITING_ERROR', 'OTHER'));
alter table medicament add constraint medicament_route check (binary route in ('ORAL', 'SUBLINGUAL', 'BUCCAL', 'RECTAL', 'TRANSDERMAL', 'PARENTERAL', 'INHALED', 'TOPICAL'));
alter table medicament add constraint medicament_control_class check (binary control_class in ('NONE', 'LIST2_NARCOTIC', 'LIST2_PSYCHOTROPIC', 'LIST3_PSYCHOTROPIC', 'POTENT_PKU', 'OTHER_PKU'));
alter table distinct_persons add constraint distinct_persons_reason check (binary reason in ('DOCUMENTS_COMPARED', 'RELATIVES', 'NAMESAKES', 'NUMBER_MISTYPED'));
alter table job add constraint job_state check (binary state in ('RUNNING', 'PAUSED', 'FAILED', 'DONE'));
