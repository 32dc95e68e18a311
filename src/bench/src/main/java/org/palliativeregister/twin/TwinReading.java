package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;

/** Reads some patients whole, in one transaction, so that none is asked for by itself. */
@ApplicationScoped
class TwinReading {

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Passports passports;

    /** By internal number. */
    record Read(List<PatientSummary> summaries, Map<Long, Patient> facts, Map<Long, PatientPassport> sealed) {}

    @Transactional
    Read read(List<Long> ids) {
        List<PatientSummary> summaries = recordKeeping.findSummaries(ids);
        return new Read(
                summaries,
                passports.findPatients(ids).stream().collect(Collectors.toMap(Patient::getId, Function.identity())),
                ids.stream()
                        .map(passports::findPassport)
                        .collect(Collectors.toMap(PatientPassport::getId, Function.identity())));
    }
}
