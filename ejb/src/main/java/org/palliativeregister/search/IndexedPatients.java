package org.palliativeregister.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/** Reads what the name index is made of, whatever the institution: the scope is applied to what is found. */
@ApplicationScoped
class IndexedPatients {

    private static final String FACTS =
            "select r.patient.id, r.institution.id, r.status, p.sex, p.birthYear, r.diagnosis.id"
                    + " from MedicalRecord r join r.patient p where r.patient.id in :ids and r.mergedInto is null";

    @PersistenceContext
    private EntityManager entityManager;

    long count() {
        return entityManager
                .createQuery("select count(r) from MedicalRecord r", Long.class)
                .getSingleResult();
    }

    /** Of the patient at that place among all by number, from 0; 0 where there is none. */
    long numberAt(long place) {
        return entityManager
                .createQuery("select p.id from Patient p order by p.id", Long.class)
                .setFirstResult(Math.toIntExact(place))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** The next patients by number, up to a last one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NameOrder.Entry> between(long before, long last, int most) {
        return entries(entityManager
                .createQuery(
                        "select p from PatientPassport p where p.id > :before and p.id <= :last order by p.id",
                        PatientPassport.class)
                .setParameter("before", before)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NameOrder.Entry> of(Collection<Long> patientIds) {
        return entries(entityManager
                .createQuery("select p from PatientPassport p where p.id in :ids", PatientPassport.class)
                .setParameter("ids", patientIds)
                .getResultList());
    }

    private List<NameOrder.Entry> entries(List<PatientPassport> passports) {
        if (passports.isEmpty()) {
            return List.of();
        }
        Map<Long, Object[]> facts = entityManager
                .createQuery(FACTS, Object[].class)
                .setParameter(
                        "ids", passports.stream().map(PatientPassport::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        return passports.stream()
                .filter(passport -> facts.containsKey(passport.getId()))
                .map(passport -> entry(passport, facts.get(passport.getId())))
                .toList();
    }

    private static NameOrder.Entry entry(PatientPassport passport, Object... facts) {
        boolean whole = !passport.isDamaged();
        Facts known = new Facts(
                passport.getId(),
                (long) facts[1],
                (RecordStatus) facts[2],
                (Sex) facts[3],
                (int) facts[4],
                whole ? passport.getBirthDate().value() : null,
                (long) facts[5]);
        return whole
                ? new NameOrder.Entry(sortKeys(passport), phones(passport), known)
                : new NameOrder.Entry(List.of(NameOrder.DAMAGED), List.of(), known);
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
