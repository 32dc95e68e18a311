package org.palliativeregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palliativeregister.patient.PatientPassport;

@ApplicationScoped
class MedicalRecords {

    /**
     * With what is loaded along with a record anyway: joined, so that twenty patients cost one statement and not ten; in
     * the text and not by hints, with which the statement would be made anew each time.
     */
    private static final String LOADED = " from MedicalRecord r join fetch r.patient join fetch r.patient.municipality"
            + " join fetch r.diagnosis join fetch r.institution join fetch r.institution.municipality";

    private static final String IN_SCOPE =
            " where r.patient.id in :patients and r.institution.id in :scope and r.mergedInto is null";

    @PersistenceContext
    private EntityManager entityManager;

    void add(MedicalRecord record) {
        entityManager.persist(record);
    }

    /**
     * The same, as it stands now, and kept so by a lock on its row.
     *
     * @throws NoSuchPatient when it was merged into another a moment ago
     */
    MedicalRecord locked(MedicalRecord record) {
        entityManager.lock(record, LockModeType.PESSIMISTIC_WRITE);
        if (record.getMergedInto() != null) {
            throw new NoSuchPatient(record.patientId());
        }
        return record;
    }

    /** One that was merged, kept as it is by a lock on its row. */
    Optional<MedicalRecord> merged(long patientId) {
        return entityManager
                .createQuery(
                        "select r from MedicalRecord r where r.patient.id = :patient and r.mergedInto is not null",
                        MedicalRecord.class)
                .setParameter("patient", patientId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** In which institution the record stands of a patient that was merged into another; empty for any other. */
    Optional<Long> institutionOfMerged(long patientId) {
        return entityManager
                .createQuery(
                        "select r.institution.id from MedicalRecord r where r.patient.id = :patient and r.mergedInto is not null",
                        Long.class)
                .setParameter("patient", patientId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Into whose record this patient's was merged, where that again was merged into another the last one; or empty, also
     * where something other than the register has let them point at each other in a circle.
     */
    Optional<Long> remaining(long patientId) {
        Set<Long> seen = new HashSet<>(Set.of(patientId));
        long last = patientId;
        for (Optional<Long> next = next(last); next.isPresent(); next = next(last)) {
            last = next.get();
            if (!seen.add(last)) {
                return Optional.empty();
            }
        }
        return last == patientId ? Optional.empty() : Optional.of(last);
    }

    private Optional<Long> next(long patientId) {
        return entityManager
                .createQuery(
                        "select r.mergedInto.id from MedicalRecord r where r.patient.id = :patient and r.mergedInto is not null",
                        Long.class)
                .setParameter("patient", patientId)
                .getResultStream()
                .findFirst();
    }

    /** Which of the institutions have patients, on the register or not any more. */
    Set<Long> withPatients(Collection<Long> institutionIds) {
        return institutionIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createQuery(
                                "select i.id from Institution i where i.id in :institutions"
                                        + " and exists (select r from MedicalRecord r where r.institution = i and r.mergedInto is null)",
                                Long.class)
                        .setParameter("institutions", institutionIds)
                        .getResultList());
    }

    /** Those of the patients that are in scope, in no order; none that was merged into another. */
    List<MedicalRecord> of(Collection<Long> patientIds, Collection<Long> scope) {
        return patientIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select r" + LOADED + IN_SCOPE, MedicalRecord.class)
                        .setParameter("patients", patientIds)
                        .setParameter("scope", scope)
                        .getResultList();
    }

    /**
     * The same, each with the passport, or with what stands for a lost one. Who has none is asked for only where somebody
     * is missing: EclipseLink writes an outer join beside these that MariaDB does not take.
     */
    List<Named> named(Collection<Long> patientIds, Collection<Long> scope) {
        List<Named> named = withPassports(patientIds, scope);
        Set<Long> missing = new HashSet<>(patientIds);
        named.forEach(one -> missing.remove(one.patientId()));
        return Stream.concat(named.stream(), of(missing, scope).stream().map(Named::withoutPassport))
                .toList();
    }

    private List<Named> withPassports(Collection<Long> patientIds, Collection<Long> scope) {
        return patientIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r, p" + LOADED + " join PatientPassport p on p.id = r.patient.id" + IN_SCOPE,
                                Object[].class)
                        .setParameter("patients", patientIds)
                        .setParameter("scope", scope)
                        .getResultStream()
                        .map(row -> new Named((MedicalRecord) row[0], (PatientPassport) row[1]))
                        .toList();
    }

    /** A record, and whose it is. */
    record Named(MedicalRecord record, PatientPassport passport) {

        static Named withoutPassport(MedicalRecord record) {
            return new Named(record, PatientPassport.lost(record.getPatient()));
        }

        long patientId() {
            return passport.getId();
        }
    }
}
