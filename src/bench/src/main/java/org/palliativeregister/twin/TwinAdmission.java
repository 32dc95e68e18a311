package org.palliativeregister.twin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.Distinction;

/** The admission of a patient as it would be in plain text: compares by document and by name and birth date first. */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class TwinAdmission {

    @Inject
    private TwinPatients patients;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private CurrentAccount caller;

    /**
     * @param number drawn for the patient
     * @param distinction whom the caller has compared and says to be somebody else
     */
    public void admit(@OfPatient long number, PassportText text, Inclusion inclusion, Distinction distinction) {
        PersonName name = PersonName.of(text.getSurname(), text.getGiven(), text.getPatronymic());
        Snils snils = Snils.of(text.getSnils());
        OmsPolicy policy = OmsPolicy.of(text.getPolicy());
        Set<Long> alike = new LinkedHashSet<>(patients.bearing("snils", snils == null ? null : snils.digits()));
        alike.addAll(patients.bearing("policy", policy == null ? null : policy.number()));
        alike.addAll(patients.same(name, text.getFormerSurname(), text.getBirthDate()));
        if (!distinction.patientIds().containsAll(alike)) {
            throw new RuleViolation("rule.registration.alike");
        }
        Institution institution = institutions.find(inclusion.institutionId());
        caller.requireInScope(institution);
        TwinPatient patient = new TwinPatient(number, patients.nextNumber());
        patient.write(
                text,
                institutions.findMunicipality(text.getMunicipality().getId()).getId());
        patient.include(institution, diagnoses.find(inclusion.diagnosisId()), inclusion.placeOfCare());
        patients.add(patient, SearchedName.of(name, text.getFormerSurname()), inclusion.on());
    }
}
