package org.palliativeregister.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;

/** Takes patients onto the register: passport, diagnosis and institution in one act. */
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

    @Inject
    private SamePersons samePersons;

    /** Who is on the register with the same SNILS or policy; of other institutions the register number only. */
    public List<SamePerson> compare(PassportText text) {
        return samePersons.of(passports.findSame(text));
    }

    /**
     * @param anotherPerson the caller has compared and says that those with the same documents are somebody else
     * @throws RuleViolation when a part of the passport cannot be right, the institution is not one of the caller's or
     *     takes nobody any more, or {@code rule.record.same} with their register numbers when somebody bears the same
     *     documents
     */
    public Patient admit(PassportText text, Inclusion inclusion, boolean anotherPerson) {
        Institution institution = institutions.find(inclusion.institutionId());
        caller.requireInScope(institution);
        if (institution.isRetired()) {
            throw new RuleViolation("rule.record.institutionRetired");
        }
        if (!anotherPerson) {
            samePersons.requireNone(passports.findSame(text));
        }
        Patient patient = passports.register(text);
        if (inclusion.on().isBefore(text.getBirthDate())) {
            throw new RuleViolation("rule.record.includedBeforeBirth");
        }
        include(patient, institution, inclusion);
        return patient;
    }

    private void include(Patient patient, Institution institution, Inclusion inclusion) {
        Diagnosis diagnosis = diagnoses.find(inclusion.diagnosisId());
        records.add(new MedicalRecord(patient, diagnosis, institution, inclusion.placeOfCare()));
        episodes.add(new Episode(patient, institution, diagnosis, inclusion.on()));
    }
}
