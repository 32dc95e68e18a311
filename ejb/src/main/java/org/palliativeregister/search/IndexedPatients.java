package org.palliativeregister.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.record.MedicalRecord;

/** Reads what the name index is made of, whatever the institution: the scope is applied to what is found. */
@ApplicationScoped
class IndexedPatients {

    private static final String BOTH =
            "select p, r from PatientPassport p, MedicalRecord r where r.patient.id = p.id and ";

    @PersistenceContext
    private EntityManager entityManager;

    long count() {
        return entityManager
                .createQuery("select count(r) from MedicalRecord r", Long.class)
                .getSingleResult();
    }

    /** The next patients by number. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NameOrder.Entry> after(long patientId, int most) {
        return entries(entityManager
                .createQuery(BOTH + "p.id > :id order by p.id", Object[].class)
                .setParameter("id", patientId)
                .setMaxResults(most));
    }

    List<NameOrder.Entry> of(Collection<Long> patientIds) {
        return entries(
                entityManager.createQuery(BOTH + "p.id in :ids", Object[].class).setParameter("ids", patientIds));
    }

    private static List<NameOrder.Entry> entries(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(both -> entry((PatientPassport) both[0], (MedicalRecord) both[1]))
                .toList();
    }

    private static NameOrder.Entry entry(PatientPassport passport, MedicalRecord record) {
        return new NameOrder.Entry(Facts.sortKeys(passport), Facts.of(passport, record));
    }

    /** Changes of the last {@code seconds}, as far as they are committed. */
    List<Change> changes(long seconds) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select seq, patient_id from passport_change where at > now(3) - interval ? second order by seq")
                .setParameter(1, seconds)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Change(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    /** A row of the journal. */
    record Change(long number, long patientId) {}
}
