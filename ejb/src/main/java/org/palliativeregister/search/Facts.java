package org.palliativeregister.search;

import java.time.LocalDate;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/**
 * What the name index knows of a patient in the clear.
 *
 * @param born null when the passport is damaged
 * @param birthYear stands in the clear in the database, so it is known all the same
 */
record Facts(
        long patientId,
        long institutionId,
        RecordStatus status,
        Sex sex,
        int birthYear,
        LocalDate born,
        long diagnosisId) {}
