package org.palliativeregister.record;

/** Where a patient receives palliative care. */
public enum PlaceOfCare {
    HOME,
    INPATIENT,
    HOSPICE,
    OFFICE
}
