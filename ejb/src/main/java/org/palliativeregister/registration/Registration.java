package org.palliativeregister.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.palliativeregister.NewNumber;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.record.Admission;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;

/** Writes passports after comparing them with those of the register: nobody stands there twice unknowingly. */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class Registration {

    @Inject
    private Likenesses likenesses;

    @Inject
    private Distinctions distinctions;

    @Inject
    private Admission admission;

    @Inject
    private Passports passports;

    @Inject
    private RecordKeeping recordKeeping;

    /**
     * Who on the register may be the person about to be admitted; of other institutions the register number only.
     *
     * @param number of who is about to be admitted, who may have been so already
     */
    public List<Likeness> compare(@OfPatient long number, PassportText text) {
        return likenesses.of(number, null, text);
    }

    /**
     * Done again with the same number and data it writes nothing and answers as the first time.
     *
     * @param number drawn for the patient ({@link NewNumber})
     * @param distinction whom the caller has compared and says to be somebody else
     * @throws RuleViolation {@code rule.registration.alike} with the register numbers of those who may be the same and
     *     were not compared, or as {@link Admission#admit}
     */
    public Patient admit(@OfPatient long number, PassportText text, Inclusion inclusion, Distinction distinction) {
        boolean again =
                !passports.findPatients(List.of(NewNumber.require(number))).isEmpty();
        List<Long> alike = again ? List.of() : compared(number, null, text, distinction);
        Patient patient = admission.admit(number, text, inclusion);
        remember(number, alike, distinction);
        return patient;
    }

    /** Who else may be the person of a changed passport; what was there before has been compared before. */
    public List<Likeness> compareAmended(@OfPatient long patientId, PassportText text) {
        return likenesses.of(patientId, now(patientId), text.inWriting());
    }

    /**
     * @param readVersion version of the passport on which the change was made
     * @param distinction whom the caller has compared and says to be somebody else
     * @throws RuleViolation {@code rule.registration.alike} with the register numbers of those who may be the same and
     *     were not compared, or as {@link RecordKeeping#amendPassport}
     */
    public PatientSummary amend(
            @OfPatient long patientId, int readVersion, PassportText text, Distinction distinction) {
        List<Long> alike = compared(patientId, now(patientId), text, distinction);
        PatientSummary amended = recordKeeping.amendPassport(patientId, readVersion, text);
        remember(patientId, alike, distinction);
        return amended;
    }

    /** Null when the passport does not open. */
    private PassportText now(long patientId) {
        return passports
                .findText(recordKeeping.findRecord(patientId).getPatient())
                .orElse(null);
    }

    /** Whose name, birth and documents stay as they are waits for nobody. */
    private List<Long> compared(long patientId, PassportText before, PassportText typed, Distinction distinction) {
        PassportText text = typed.inWriting();
        if (!Likenesses.mayBeFound(before, text)) {
            return List.of();
        }
        passports.takeTurn();
        List<Long> alike = likenesses.idsOf(patientId, before, text);
        if (!distinction.covers(alike)) {
            throw new RuleViolation(
                    "rule.registration.alike",
                    likenesses.of(patientId, before, text).stream()
                            .filter(one -> !distinction.covers(List.of(one.patientId())))
                            .map(Likeness::number)
                            .collect(Collectors.joining(", ")));
        }
        return alike;
    }

    private void remember(long patientId, List<Long> alike, Distinction distinction) {
        alike.forEach(one -> distinctions.add(new DistinctPersons(patientId, one, distinction.reason())));
    }
}
