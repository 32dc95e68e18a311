package org.palliativeregister.record;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.FreeText;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.reference.DiagnosisBook;

/** Opens patients and keeps what the register knows of them; only of those in the caller's institutions. */
@Stateless
@Audited
@RolesAllowed(Permission.RECORDS)
public class RecordKeeping {

    /** Characters that fit. */
    public static final int LONGEST_ALLERGIES = 1000;

    /** Characters that fit. */
    public static final int LONGEST_NOTE = 2000;

    @Resource
    private SessionContext session;

    @Inject
    private MedicalRecords records;

    @Inject
    private Episodes episodes;

    @Inject
    private Passports passports;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private CurrentAccount caller;

    @Inject
    private Event<PatientExcluded> exclusions;

    /** @throws NoSuchPatient when there is no such patient, or none in scope */
    @RolesAllowed({Permission.PATIENTS, Permission.RECORDS})
    public PatientSheet open(@OfPatient long patientId) {
        MedicalRecord record = findRecord(patientId);
        PatientPassport passport = passports.findPassport(patientId);
        List<Episode> stays = episodes.of(List.of(patientId));
        PassportText text = session.isCallerInRole(Permission.PATIENTS)
                ? passports.findText(record.getPatient()).orElse(null)
                : null;
        return new PatientSheet(
                PatientSummary.of(record, passport, last(stays)),
                text,
                Stamp.of(passport),
                RecordText.of(record),
                Stamp.of(record),
                List.copyOf(stays));
    }

    /**
     * @param readVersion version of the passport on which the change was made
     * @throws RuleViolation when a part cannot be right, or the passport that stands there is damaged, or
     *     {@code rule.record.bornAfterIncluded} when the patient would be on the register before birth
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    @RolesAllowed(Permission.PATIENTS)
    public PatientSummary amendPassport(@OfPatient long patientId, int readVersion, PassportText text) {
        findRecord(patientId);
        passports.amend(patientId, readVersion, text);
        if (episodes.of(List.of(patientId)).get(0).getIncludedOn().isBefore(text.getBirthDate())) {
            throw new RuleViolation("rule.record.bornAfterIncluded");
        }
        return findSummary(patientId);
    }

    /**
     * Changes diagnosis, place of care, allergies and note.
     *
     * @param readVersion version of the medical record on which the change was made
     * @throws RuleViolation when the record cannot be read, or says that there are allergies and not which
     */
    public MedicalRecord describe(@OfPatient long patientId, int readVersion, RecordText text) {
        MedicalRecord record = findRecord(patientId);
        record.requireVersion(readVersion);
        if (RecordText.of(record).isDamaged()) {
            throw new RuleViolation("rule.record.damaged");
        }
        if (text.getAllergyState() == AllergyState.PRESENT && text.getAllergies() == null) {
            throw new RuleViolation("rule.record.allergiesMissing");
        }
        long before = record.getDiagnosis().getId();
        record.describe(
                diagnoses.find(text.getDiagnosis().getId()),
                text.getPlaceOfCare(),
                FreeText.of(text.getNote(), LONGEST_NOTE));
        record.allergies(text.getAllergyState(), FreeText.of(text.getAllergies(), LONGEST_ALLERGIES));
        episodes.open(patientId).ifPresent(episode -> episode.rediagnose(record.getDiagnosis()));
        if (record.getDiagnosis().getId() != before) {
            passports.noteChange(patientId);
        }
        return record;
    }

    /**
     * Takes the patient off the register; who listens to {@link PatientExcluded} ends what was running.
     *
     * @param on last day on it, not in the future
     */
    public MedicalRecord exclude(@OfPatient long patientId, int readVersion, ExclusionReason reason, LocalDate on) {
        MedicalRecord record = lockRecord(patientId);
        record.requireVersion(readVersion);
        if (on.isAfter(RegionTime.today())) {
            throw new RuleViolation("rule.record.inFuture");
        }
        episodes.open(patientId)
                .orElseThrow(() -> new RuleViolation("rule.record.excludedAlready"))
                .exclude(on, reason);
        record.exclude();
        passports.noteChange(patientId);
        exclusions.fire(new PatientExcluded(patientId, on, reason));
        return record;
    }

    /**
     * Takes a patient who was excluded onto the register again, in the same institution and with the same diagnosis.
     *
     * @param on first day, neither before the last day of the stay before nor in the future
     * @throws RuleViolation when the day is another, the patient is on the register, or the institution is retired
     */
    public MedicalRecord includeAgain(@OfPatient long patientId, int readVersion, LocalDate on) {
        MedicalRecord record = findRecord(patientId);
        record.requireVersion(readVersion);
        Episode before = last(episodes.of(List.of(patientId)));
        if (before == null || before.getExcludedOn() == null) {
            throw new RuleViolation("rule.record.includedAlready");
        }
        if (on.isAfter(RegionTime.today())) {
            throw new RuleViolation("rule.record.inFuture");
        }
        if (on.isBefore(before.getExcludedOn())) {
            throw new RuleViolation("rule.record.includedBeforeExcluded");
        }
        if (record.getInstitution().isRetired()) {
            throw new RuleViolation("rule.record.institutionRetired");
        }
        record.includeAgain();
        episodes.add(new Episode(record.getPatient(), record.getInstitution(), record.getDiagnosis(), on));
        passports.noteChange(patientId);
        return record;
    }

    /** @throws NoSuchPatient when there is no such patient, or none in scope */
    @PermitAll
    public MedicalRecord findRecord(long patientId) {
        return records.of(List.of(patientId), caller.findScope()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchPatient(patientId));
    }

    /**
     * Keeps everybody else from changing the record, and from whatever else needs it unchanged, until the transaction
     * ends: nobody is excluded while something is prescribed.
     *
     * @throws NoSuchPatient when there is no such patient, or none in scope
     */
    @RolesAllowed({Permission.PATIENTS, Permission.RECORDS})
    public MedicalRecord lockRecord(@OfPatient long patientId) {
        return records.locked(findRecord(patientId));
    }

    /**
     * The record that this one was merged into, being of the same person; empty for whoever stands for himself, and when
     * the remaining record is not in scope.
     */
    @PermitAll
    public Optional<Remaining> findRemaining(long patientId) {
        return records.remaining(patientId).flatMap(id -> findSummaries(List.of(id)).stream()
                .findFirst()
                .map(remaining -> new Remaining(number(patientId), remaining)));
    }

    /** Whose record stands for a patient's: the one it was merged into, else its own. Of all institutions. */
    @PermitAll
    public long findStanding(long patientId) {
        return records.remaining(patientId).orElse(patientId);
    }

    /**
     * Where a record of the caller's institutions has gone that was merged into one which the caller does not see; empty
     * for any other.
     */
    @PermitAll
    public Optional<MergedAway> findMergedAway(long patientId) {
        return records.institutionOfMerged(patientId)
                .filter(caller.findScope()::contains)
                .flatMap(any -> records.remaining(patientId))
                .filter(id -> findSummaries(List.of(id)).isEmpty())
                .map(id -> new MergedAway(number(patientId), number(id)));
    }

    private String number(long patientId) {
        return RegisterNumber.written(
                passports.findPatients(List.of(patientId)).get(0).getNumber());
    }

    /** Of which the caller sees patients, by name: those that work, and the retired ones that still have patients. */
    @PermitAll
    public List<Institution> findInstitutions() {
        List<Institution> own = caller.findAccount().getInstitutions();
        Set<Long> withPatients = records.withPatients(own.stream()
                .filter(Institution::isRetired)
                .map(Institution::getId)
                .toList());
        return own.stream()
                .filter(one -> !one.isRetired() || withPatients.contains(one.getId()))
                .toList();
    }

    /** @throws NoSuchPatient when there is no such patient, or none in scope */
    @PermitAll
    public PatientSummary findSummary(long patientId) {
        return findSummaries(List.of(patientId)).stream().findFirst().orElseThrow(() -> new NoSuchPatient(patientId));
    }

    /** Of those patients that are in scope, in the order given. */
    @PermitAll
    public List<PatientSummary> findSummaries(List<Long> patientIds) {
        Map<Long, MedicalRecords.Named> found = records.named(patientIds, caller.findScope()).stream()
                .collect(Collectors.toMap(MedicalRecords.Named::patientId, Function.identity()));
        List<Long> ids =
                patientIds.stream().distinct().filter(found::containsKey).toList();
        Map<Long, Episode> stays = episodes.of(ids).stream()
                .collect(Collectors.toMap(Episode::patientId, Function.identity(), Episode::later));
        return ids.stream()
                .map(id ->
                        PatientSummary.of(found.get(id).record(), found.get(id).passport(), stays.get(id)))
                .toList();
    }

    private static Episode last(List<Episode> stays) {
        return stays.stream().reduce(Episode::later).orElse(null);
    }
}
