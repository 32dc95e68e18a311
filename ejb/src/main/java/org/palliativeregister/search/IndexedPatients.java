package org.palliativeregister.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/** Reads what the name index is made of, whatever the institution: the scope is applied to what is found. */
@ApplicationScoped
class IndexedPatients {

    private static final String WHAT_IS_INDEXED =
            "select p, r.institution.id, r.status, r.patient.sex, r.patient.birthYear, r.diagnosis.id"
                    + " from PatientPassport p, MedicalRecord r where r.patient.id = p.id and ";

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
                .createQuery(WHAT_IS_INDEXED + "p.id > :id order by p.id", Object[].class)
                .setParameter("id", patientId)
                .setMaxResults(most));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NameOrder.Entry> of(Collection<Long> patientIds) {
        return entries(entityManager
                .createQuery(WHAT_IS_INDEXED + "p.id in :ids", Object[].class)
                .setParameter("ids", patientIds));
    }

    private static List<NameOrder.Entry> entries(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(IndexedPatients::entry).toList();
    }

    private static NameOrder.Entry entry(Object... row) {
        PatientPassport passport = (PatientPassport) row[0];
        boolean whole = !passport.isDamaged();
        Facts facts = new Facts(
                passport.getId(),
                (long) row[1],
                (RecordStatus) row[2],
                (Sex) row[3],
                (int) row[4],
                whole ? passport.getBirthDate().value() : null,
                (long) row[5]);
        return whole
                ? new NameOrder.Entry(sortKeys(passport), phones(passport), facts)
                : new NameOrder.Entry(List.of(NameOrder.DAMAGED), List.of(), facts);
    }

    private static List<String> sortKeys(PatientPassport passport) {
        return CanonicalName.sortKeys(passport.getName(), text(passport.getFormerSurname()));
    }

    private static Set<String> phones(PatientPassport passport) {
        Set<String> phones = new TreeSet<>(Phones.in(text(passport.getPhone())));
        phones.addAll(Phones.in(text(passport.getContact())));
        return phones;
    }

    private static String text(ConfidentialText text) {
        return text == null ? null : text.value();
    }

    /**
     * Changes of the last {@code seconds}, as far as they are committed now: outside a transaction that has begun
     * before.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
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
