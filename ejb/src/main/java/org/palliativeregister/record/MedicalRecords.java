package org.palliativeregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class MedicalRecords {

    private static final String LOADED =
            "select r from MedicalRecord r join fetch r.patient join fetch r.diagnosis join fetch r.institution ";

    @PersistenceContext
    private EntityManager entityManager;

    void add(MedicalRecord record) {
        entityManager.persist(record);
    }

    /** The same, as it stands now, and kept so by a lock on its row. */
    MedicalRecord locked(MedicalRecord record) {
        entityManager.lock(record, LockModeType.PESSIMISTIC_WRITE);
        return record;
    }

    /** Which of the institutions have patients, on the register or not any more. */
    Set<Long> withPatients(Collection<Long> institutionIds) {
        return institutionIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createQuery(
                                "select i.id from Institution i where i.id in :institutions"
                                        + " and exists (select r from MedicalRecord r where r.institution = i)",
                                Long.class)
                        .setParameter("institutions", institutionIds)
                        .getResultList());
    }

    /** Those of the patients that are in scope, in no order. */
    List<MedicalRecord> of(Collection<Long> patientIds, Collection<Long> scope) {
        return patientIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                LOADED + "where r.patient.id in :patients and r.institution.id in :scope",
                                MedicalRecord.class)
                        .setParameter("patients", patientIds)
                        .setParameter("scope", scope)
                        .getResultList();
    }
}
