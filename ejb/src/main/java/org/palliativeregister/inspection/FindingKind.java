package org.palliativeregister.inspection;

/** What may be wrong with a patient of the register, although no page need show it. */
public enum FindingKind {
    /** The patient has no medical record, and stands therefore in no list. */
    RECORD_MISSING,
    /** The row of the passport is gone. */
    PASSPORT_MISSING,
    /** A value of the passport does not open, or its values do not belong together. */
    PASSPORT_DAMAGED,
    /** A text of the record, of a prescription or of a merge does not open, or does not belong there. */
    TEXT_DAMAGED,
    /** The patient was not found by SNILS or policy, or by one of somebody else; put right. */
    DOCUMENTS_MENDED,
    /** The record is said to be merged into another, and no merge of the two stands. */
    MERGE_UNKNOWN,
    /** The patient bears a register number that was never given out. */
    NUMBER_UNKNOWN,
    /** The register number was given out, and there is no patient with it. */
    PATIENT_MISSING
}
