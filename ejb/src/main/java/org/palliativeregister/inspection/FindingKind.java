package org.palliativeregister.inspection;

/** What may be wrong with a patient of the register, although no page need show it. */
public enum FindingKind {
    /** The register number was given out, and there is no patient with it. */
    PATIENT_MISSING,
    /** The patient has no medical record, and stands therefore in no list. */
    RECORD_MISSING,
    /** The row of the passport is gone. */
    PASSPORT_MISSING,
    /** A value of the passport does not open, or its values do not belong together. */
    PASSPORT_DAMAGED,
    /** The patient was not found by SNILS or policy, or by one of somebody else; put right. */
    DOCUMENTS_MENDED
}
