package org.palliativeregister.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/** Reads what the name index is made of, whatever the institution: the scope is applied to what is found. */
@ApplicationScoped
class IndexedPatients {

    /** Without the joins that a path over associations costs, which for all of a large register are minutes. */
    private static final String FACTS =
            "select r.patient_id, r.institution_id, r.status, p.sex, p.birth_year, r.diagnosis_id"
                    + " from medical_record r join patient p on p.id = r.patient_id"
                    + " where r.merged_into is null and r.patient_id ";

    /** From a thousand on, the database makes a table of a list and goes through all patients beside it. */
    private static final int MOST_IN_A_LIST = 500;

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

    /**
     * Some patients in order of their numbers.
     *
     * @param reached the last number they were looked for under
     */
    record Batch(List<NameOrder.Entry> entries, long reached) {}

    /** The next patients by number, up to a last one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch between(long before, long last, int most) {
        List<PatientPassport> passports = entityManager
                .createQuery(
                        "select p from PatientPassport p where p.id > :before and p.id <= :last order by p.id",
                        PatientPassport.class)
                .setParameter("before", before)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
        long reached = passports.size() < most
                ? last
                : passports.get(passports.size() - 1).getId();
        // After the passport before and not from the first one on: of somebody between them it may be lost.
        Query facts = entityManager
                .createNativeQuery(FACTS + "> ? and r.patient_id <= ?")
                .setParameter(1, before)
                .setParameter(2, reached);
        return new Batch(entries(passports, facts), reached);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<NameOrder.Entry> of(Collection<Long> patientIds) {
        List<Long> ids = List.copyOf(patientIds);
        List<NameOrder.Entry> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IN_A_LIST) {
            all.addAll(some(ids.subList(from, Math.min(from + MOST_IN_A_LIST, ids.size()))));
        }
        return all;
    }

    private List<NameOrder.Entry> some(List<Long> ids) {
        List<PatientPassport> passports = entityManager
                .createQuery("select p from PatientPassport p where p.id in :ids", PatientPassport.class)
                .setParameter("ids", ids)
                .getResultList();
        Query facts = entityManager.createNativeQuery(FACTS + "in (?" + ", ?".repeat(ids.size() - 1) + ")");
        for (int at = 0; at < ids.size(); at++) {
            facts.setParameter(at + 1, ids.get(at));
        }
        return entries(passports, facts);
    }

    private static List<NameOrder.Entry> entries(List<PatientPassport> passports, Query query) {
        Map<Long, PatientPassport> known =
                passports.stream().collect(Collectors.toMap(PatientPassport::getId, Function.identity()));
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(facts -> entry(known.get(number(facts[0])), facts))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** @param passport null when it is lost */
    private static NameOrder.Entry entry(PatientPassport passport, Object... facts) {
        boolean whole = passport != null && !passport.isDamaged();
        Facts known = new Facts(
                number(facts[0]),
                number(facts[1]),
                RecordStatus.valueOf((String) facts[2]),
                Sex.valueOf((String) facts[3]),
                ((Number) facts[4]).intValue(),
                whole ? passport.getBirthDate().value() : null,
                number(facts[5]));
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
                .map(row -> new Change(number(row[0]), number(row[1])))
                .toList();
    }

    /** A row of the journal. */
    record Change(long number, long patientId) {}
}
