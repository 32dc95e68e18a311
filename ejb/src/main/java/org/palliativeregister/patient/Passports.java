package org.palliativeregister.patient;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Overtaken;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.Unscoped;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.crypto.BlindIndex;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.institution.Municipality;

/**
 * Writes passports and finds them by their numbers. Which patients a caller sees is a matter of the medical record, a
 * younger component: its acts decide it before they call these, so nothing but an act of a younger component may.
 */
@Stateless
@Unscoped
@Audited
@RolesAllowed(Permission.PATIENTS)
public class Passports {

    @Inject
    private Patients patients;

    @Inject
    private InstitutionDirectory institutions;

    /**
     * To be called before a passport is compared with those of the register: whoever is about to write one compares when
     * the one before has written and committed, so that two who enter one person at one moment do not miss each other.
     */
    public void takeTurn() {
        patients.takeTurn();
    }

    /**
     * A new patient with the next register number.
     *
     * @param id drawn for the patient
     * @throws RuleViolation when a part of the passport cannot be right
     */
    public Patient register(@OfPatient long id, PassportText text) {
        Identity identity = new Identity(text);
        Municipality municipality = institutions.findMunicipality(identity.municipalityId());
        Patient patient = identity.newPatient(id, patients.nextNumber(), municipality);
        PatientPassport passport = new PatientPassport(patient);
        identity.writeTo(passport);
        patients.add(patient, passport);
        index(passport);
        return patient;
    }

    /**
     * @param readVersion version of the passport on which the change was made
     * @throws RuleViolation when a part cannot be right, or the passport that stands there is damaged
     */
    public void amend(@OfPatient long patientId, int readVersion, PassportText text) {
        PatientPassport passport = patients.passport(patientId).orElseThrow(NoSuchEntry::new);
        passport.requireWhole();
        passport.requireVersion(readVersion);
        Identity identity = new Identity(text);
        identity.writeTo(passport);
        Patient patient = patients.get(patientId).orElseThrow(NoSuchEntry::new);
        identity.writeTo(patient, institutions.findMunicipality(identity.municipalityId()));
        patients.forgetTokens(patientId);
        index(passport);
    }

    /**
     * From now on the patient is found by no name: the record is merged into another, to which the documents of this
     * passport lead. What it says stays as it is.
     *
     * @param readVersion version of the passport that was read
     * @throws RuleViolation {@code rule.patient.damaged} when the passport is
     */
    public void conceal(@OfPatient long patientId, int readVersion) {
        PatientPassport read = findPassport(patientId);
        read.requireWhole();
        PatientPassport passport = patients.locked(read);
        passport.requireVersion(readVersion);
        passport.requireWhole();
        patients.noteChange(patientId);
    }

    /** The patient stands for himself again. */
    public void reveal(@OfPatient long patientId) {
        findPassport(patientId).requireWhole();
        patients.noteChange(patientId);
    }

    /** Tells the name indexes that something by which this patient is found or filtered has changed. */
    @RolesAllowed({Permission.PATIENTS, Permission.RECORDS})
    public void noteChange(@OfPatient long patientId) {
        patients.noteChange(patientId);
    }

    private void index(PatientPassport passport) {
        List<PassportToken> tokens = PassportToken.of(passport.getSnils(), passport.getPolicy());
        if (!tokens.isEmpty()) {
            index(passport.getId(), tokens);
        }
        patients.noteChange(passport.getId());
    }

    /** Two who are given the same document at one moment do not see each other: the second is to look again. */
    private void index(long patientId, List<PassportToken> tokens) {
        List<Patients.Held> seen = patients.having(tokens);
        patients.add(patientId, tokens);
        if (patients.havingNow(tokens).stream().anyMatch(one -> one.patientId() != patientId && !seen.contains(one))) {
            throw new Overtaken();
        }
    }

    /**
     * Whether a passport says just this.
     *
     * @throws RuleViolation when a part of {@code text} cannot be right
     */
    @PermitAll
    public boolean findUnchanged(long patientId, PassportText text) {
        Patient patient = patients.get(patientId).orElseThrow(NoSuchEntry::new);
        return new Identity(text).isIn(patient, findPassport(patientId));
    }

    /** @throws NoSuchEntry when there is no such patient */
    @PermitAll
    public PatientPassport findPassport(long patientId) {
        return patients.passport(patientId).orElseThrow(NoSuchEntry::new);
    }

    /** By register number; of all institutions. */
    @PermitAll
    public List<Patient> findPatients(List<Long> patientIds) {
        return patients.all(patientIds);
    }

    /** The passport as text; empty when it is damaged. */
    @PermitAll
    public Optional<PassportText> findText(Patient patient) {
        PatientPassport passport = findPassport(patient.getId());
        return passport.isDamaged() ? Optional.empty() : Optional.of(PassportText.of(patient, passport));
    }

    /** Numbers of the patients with that register number; of all institutions. */
    @PermitAll
    public List<Long> findByNumber(long number) {
        return patients.byNumber(number).map(Patient::getId).stream().toList();
    }

    /**
     * Numbers of the patients, of all institutions, who have a token of one of these documents. It is part of a hash and
     * may be anybody's, or planted: who has it counts only if {@link #findBearersAmong} says so.
     *
     * @param snils null for none
     * @param policy null for none
     */
    @PermitAll
    public List<Long> findClaimants(Snils snils, OmsPolicy policy) {
        return held(snils, policy).stream()
                .map(Patients.Held::patientId)
                .distinct()
                .toList();
    }

    /** Those of some patients whose passports say that they bear one of these documents; none that was just read is read again. */
    @PermitAll
    public Set<Long> findBearersAmong(Collection<Long> patientIds, Snils snils, OmsPolicy policy) {
        return patientIds.stream()
                .flatMap(id -> patients.passport(id).stream())
                .filter(passport -> bears(passport, snils) || bears(passport, policy))
                .map(PatientPassport::getId)
                .collect(Collectors.toSet());
    }

    /**
     * Who bears these documents, in all institutions. Of a damaged passport, which cannot say so itself, the token counts:
     * better to compare once too often.
     *
     * @param snils null for none
     * @param policy null for none
     */
    @PermitAll
    public Bearers findBearers(Snils snils, OmsPolicy policy) {
        List<Patients.Held> held = held(snils, policy);
        List<PatientPassport> opened = held.stream()
                .map(Patients.Held::patientId)
                .distinct()
                .flatMap(id -> patients.passport(id).stream())
                .toList();
        return new Bearers(
                bearing(held, PassportToken.SNILS, opened, passport -> bears(passport, snils)),
                bearing(held, PassportToken.POLICY, opened, passport -> bears(passport, policy)));
    }

    private List<Patients.Held> held(Snils snils, OmsPolicy policy) {
        return snils == null && policy == null
                ? List.of()
                : BlindIndex.asked(generation -> patients.committedOf(PassportToken.of(generation, snils, policy)));
    }

    private static boolean bears(PatientPassport passport, Snils snils) {
        return snils != null && snils.equals(passport.getSnils());
    }

    private static boolean bears(PatientPassport passport, OmsPolicy policy) {
        return policy != null && policy.equals(passport.getPolicy());
    }

    private static List<Long> bearing(
            List<Patients.Held> held, int kind, List<PatientPassport> opened, Predicate<PatientPassport> saysSo) {
        return opened.stream()
                .filter(passport -> passport.isDamaged() || saysSo.test(passport))
                .map(PatientPassport::getId)
                .filter(id -> held.contains(new Patients.Held(kind, id)))
                .toList();
    }
}
