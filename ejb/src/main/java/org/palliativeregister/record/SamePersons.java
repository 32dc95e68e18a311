package org.palliativeregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;

/** Who bears a document that somebody else is about to be given: named within the caller's institutions only. */
@ApplicationScoped
class SamePersons {

    @Inject
    private Passports passports;

    @Inject
    private RecordKeeping recordKeeping;

    List<SamePerson> of(List<Long> patientIds) {
        List<Patient> same = passports.findPatients(patientIds);
        Map<Long, PatientSummary> inScope =
                recordKeeping.findSummaries(same.stream().map(Patient::getId).toList()).stream()
                        .collect(Collectors.toMap(PatientSummary::patientId, Function.identity()));
        return same.stream()
                .map(patient -> SamePerson.of(patient, inScope.get(patient.getId())))
                .toList();
    }

    /** @throws RuleViolation {@code rule.record.same} with their register numbers when there are any */
    void requireNone(List<Long> patientIds) {
        List<SamePerson> same = of(patientIds);
        if (!same.isEmpty()) {
            throw new RuleViolation(
                    "rule.record.same", same.stream().map(SamePerson::number).collect(Collectors.joining(", ")));
        }
    }
}
