package org.palliativeregister.record;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;

/**
 * Takes patients onto the register: passport, diagnosis and institution in one act. Whether the person stands there
 * already a younger component compares before it calls this.
 */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class Admission {

    @Inject
    private Passports passports;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private CurrentAccount caller;

    @Inject
    private MedicalRecords records;

    @Inject
    private Episodes episodes;

    /**
     * Done again with the same number and data it writes nothing and answers as the first time.
     *
     * @param number drawn for the patient ({@link NewNumber})
     * @throws RuleViolation when a part of the passport cannot be right, the institution is not one of the caller's or
     *     takes nobody any more, or {@code rule.record.writtenAlready} when something else stands under the number
     */
    public Patient admit(@OfPatient long number, PassportText text, Inclusion inclusion) {
        if (isThere(NewNumber.require(number))) {
            return again(number, text, inclusion);
        }
        Institution institution = institutions.find(inclusion.institutionId());
        caller.requireInScope(institution);
        if (institution.isRetired()) {
            throw new RuleViolation("rule.record.institutionRetired");
        }
        Patient patient = passports.register(number, text);
        if (inclusion.on().isBefore(text.getBirthDate())) {
            throw new RuleViolation("rule.record.includedBeforeBirth");
        }
        include(patient, institution, inclusion);
        return patient;
    }

    private boolean isThere(long number) {
        return !passports.findPatients(List.of(number)).isEmpty();
    }

    private Patient again(long number, PassportText text, Inclusion inclusion) {
        if (!isAdmission(number, text, inclusion)) {
            throw new RuleViolation("rule.record.writtenAlready");
        }
        return inScope(number).getPatient();
    }

    /** Whether something else than this stands under the number: it was changed after it had been written. */
    @PermitAll
    public boolean findOtherwise(long number, PassportText text, Inclusion inclusion) {
        return isThere(number) && !isAdmission(number, text, inclusion);
    }

    private boolean isAdmission(long number, PassportText text, Inclusion inclusion) {
        List<Episode> stays = episodes.of(List.of(number));
        return inclusion.isOf(inScope(number), stays.get(0)) && passports.findUnchanged(number, text);
    }

    private MedicalRecord inScope(long number) {
        return records.of(List.of(number), caller.findScope()).stream()
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
    }

    private void include(Patient patient, Institution institution, Inclusion inclusion) {
        Diagnosis diagnosis = diagnoses.find(inclusion.diagnosisId());
        records.add(new MedicalRecord(patient, diagnosis, institution, inclusion.placeOfCare()));
        episodes.add(new Episode(patient, institution, diagnosis, inclusion.on()));
    }
}
