package org.palliativeregister.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class Prescriptions {

    private static final String WITH = "select p from Prescription p join fetch p.patient join fetch p.medicament"
            + " join fetch p.institution join fetch p.prescriber";
    private static final String CURRENT = " p.stoppedOn is null and p.startsOn <= :day and p.endsOn >= :day";
    private static final String IN_SCOPE = " exists (select r from MedicalRecord r where r.patient.id = p.patient.id"
            + " and r.status = org.palliativeregister.record.RecordStatus.ACTIVE and r.institution.id in :scope)";
    private static final String COUNT = "select count(p) from Prescription p";
    private static final String ENDING = " where p.stoppedOn is null and p.endsOn between :from and :to and" + IN_SCOPE
            + " and not exists (select q from Prescription q where q.patient.id = p.patient.id"
            + " and q.medicament.id = p.medicament.id and q.stoppedOn is null and q.endsOn > p.endsOn)";
    private static final String TAKEN =
            " q.patient.id = p.patient.id and q.stoppedOn is null" + " and q.startsOn <= :day and q.endsOn >= :day";
    private static final String WITHOUT_LAXATIVE = " where p.medicament.atc like 'N02A%' and" + CURRENT + " and"
            + IN_SCOPE
            + " and not exists (select q from Prescription q where q.medicament.atc like 'A06A%' and" + TAKEN + ")"
            + " and not exists (select q from Prescription q where q.medicament.atc like 'N02A%' and" + TAKEN
            + " and (q.startsOn < p.startsOn or q.startsOn = p.startsOn and q.id < p.id))";
    private static final String VERSION =
            "select new org.palliativeregister.prescription.CourseVersion(p.id, p.patient.id,"
                    + " p.medicament.id, %1$s.dosage.kind, %1$s.dosage.dose, %1$s.dosage.timesPerDay, %1$s.dosage.intervalHours,"
                    + " %1$s.startsOn, %1$s.endsOn, p.stoppedOn, p.stopReason%2$s) from %3$s where ";
    private static final String SAYS = VERSION.formatted("p", "", "Prescription p");
    private static final String SAID =
            VERSION.formatted("a", ", a.createdAt, a.reason", "PrescriptionAmendment a join a.prescription p");
    private static final String NEEDED = "p.institution.id in :institutions"
            + " and (p.startsOn <= :to and p.endsOn >= :from or exists (select f.id from PrescriptionAmendment f"
            + " where f.prescription = p and f.startsOn <= :to and f.endsOn >= :from))"
            + " and (p.stoppedOn is null or p.stoppedOn >= :from)";
    private static final String NEWEST_FIRST = " order by p.startsOn desc, p.id desc";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Prescription prescription) {
        entityManager.persist(prescription);
    }

    void add(PrescriptionAmendment amendment) {
        entityManager.persist(amendment);
    }

    /** Null where there is none. */
    Prescription get(long id) {
        return entityManager.find(Prescription.class, id);
    }

    /** The same, as it stands now whatever the transaction has seen before, and kept so by a lock on its row. */
    Prescription locked(Prescription prescription) {
        entityManager.refresh(prescription, LockModeType.PESSIMISTIC_WRITE);
        return prescription;
    }

    /** Whether anybody was ever given it. */
    boolean isPrescribed(long medicamentId) {
        return !entityManager
                .createQuery("select p.id from Prescription p where p.medicament.id = :medicament", Long.class)
                .setParameter("medicament", medicamentId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Makes the number and version of what was written known before the act ends. */
    void flush() {
        entityManager.flush();
    }

    List<PrescriptionAmendment> amendments(long prescriptionId) {
        return entityManager
                .createQuery(
                        "select a from PrescriptionAmendment a where a.prescription.id = :id order by a.createdAt desc, a.id desc",
                        PrescriptionAmendment.class)
                .setParameter("id", prescriptionId)
                .getResultList();
    }

    /** How each of them is taken, by their numbers; what they said before is read at once. */
    Map<Long, Course> courses(Collection<Prescription> prescriptions) {
        List<CourseVersion> versions =
                prescriptions.stream().map(CourseVersion::of).collect(Collectors.toCollection(ArrayList::new));
        if (!prescriptions.isEmpty()) {
            versions.addAll(entityManager
                    .createQuery(SAID + "p.id in :ids", CourseVersion.class)
                    .setParameter(
                            "ids",
                            prescriptions.stream().map(Prescription::getId).toList())
                    .getResultList());
        }
        return courses(versions).collect(Collectors.toMap(Course::prescription, Function.identity()));
    }

    /** Of prescriptions written in one of the institutions that have or had a day in the period. */
    List<Course> courses(Collection<Long> institutions, LocalDate from, LocalDate to) {
        return courses(Stream.of(SAYS, SAID)
                        .flatMap(version -> entityManager
                                .createQuery(version + NEEDED, CourseVersion.class)
                                .setParameter("institutions", institutions)
                                .setParameter("from", from)
                                .setParameter("to", to)
                                .getResultList()
                                .stream())
                        .toList())
                .toList();
    }

    private static Stream<Course> courses(List<CourseVersion> versions) {
        return versions.stream().collect(Collectors.groupingBy(CourseVersion::prescription)).values().stream()
                .map(Course::new);
    }

    List<Prescription> history(long patientId, HistoryFilter filter, LocalDate today, int first, int max) {
        return filtered(WITH + conditions(filter) + NEWEST_FIRST, Prescription.class, patientId, filter, today)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    long count(long patientId, HistoryFilter filter, LocalDate today) {
        return filtered(
                        "select count(p) from Prescription p" + conditions(filter),
                        Long.class,
                        patientId,
                        filter,
                        today)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(
            String query, Class<T> type, long patientId, HistoryFilter filter, LocalDate today) {
        TypedQuery<T> filtered = entityManager
                .createQuery(query, type)
                .setParameter("patient", patientId)
                .setParameter("from", filter.earliest())
                .setParameter("to", filter.latest());
        return query.contains(":day") ? filtered.setParameter("day", today) : filtered;
    }

    /** A prescription withdrawn before it began is not taken on any day: it stands on the day of its planned start. */
    private static String conditions(HistoryFilter filter) {
        return " where p.patient.id = :patient and p.startsOn <= :to and p.endsOn >= :from"
                + " and (p.stoppedOn is null or p.stoppedOn >= :from or p.startsOn >= :from)"
                + (filter.status() == null ? "" : " and" + condition(filter.status()))
                + (filter.opioidsOnly() ? " and p.medicament.atc like 'N02A%'" : "");
    }

    private static String condition(PrescriptionStatus status) {
        return switch (status) {
            case STOPPED -> " p.stoppedOn is not null";
            case FINISHED -> " p.stoppedOn is null and p.endsOn < :day";
            case PLANNED -> " p.stoppedOn is null and p.startsOn > :day";
            case CURRENT -> CURRENT;
        };
    }

    List<Prescription> current(long patientId, LocalDate day) {
        return query(WITH + " where p.patient.id = :patient and" + CURRENT + " order by p.medicament.innRu, p.startsOn")
                .setParameter("patient", patientId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Neither stopped nor over on the day, begun or not; as committed now, whatever the transaction has seen before. */
    List<Prescription> lastingBeyond(long patientId, LocalDate day) {
        return query(
                        "select p from Prescription p where p.patient.id = :patient and p.stoppedOn is null and p.endsOn > :day")
                .setParameter("patient", patientId)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Everything ever prescribed; as committed now, whatever the transaction has seen before, and kept so. */
    List<Prescription> all(long patientId) {
        return query("select p from Prescription p where p.patient.id = :patient")
                .setParameter("patient", patientId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Prescription> chosen(long patientId, Collection<Long> ids) {
        return query(WITH + " where p.patient.id = :patient and p.id in :ids" + NEWEST_FIRST)
                .setParameter("patient", patientId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Of patients on the register: ends in the period, and nothing of the same medicament is taken longer. */
    List<Prescription> ending(Collection<Long> scope, LocalDate from, LocalDate to, int first, int max) {
        return ending(WITH, " order by p.endsOn, p.id", Prescription.class, scope, from, to)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    long countEnding(Collection<Long> scope, LocalDate from, LocalDate to) {
        return ending(COUNT, "", Long.class, scope, from, to).getSingleResult();
    }

    private <T> TypedQuery<T> ending(
            String what, String order, Class<T> type, Collection<Long> scope, LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(what + ENDING + order, type)
                .setParameter("scope", scope)
                .setParameter("from", from)
                .setParameter("to", to);
    }

    /** Of patients on the register: an opioid is taken on the day, and no laxative; of several the earliest. */
    List<Prescription> opioidsWithoutLaxative(Collection<Long> scope, LocalDate day, int first, int max) {
        return withoutLaxative(WITH, " order by p.startsOn, p.id", Prescription.class, scope, day)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    long countOpioidsWithoutLaxative(Collection<Long> scope, LocalDate day) {
        return withoutLaxative(COUNT, "", Long.class, scope, day).getSingleResult();
    }

    private <T> TypedQuery<T> withoutLaxative(
            String what, String order, Class<T> type, Collection<Long> scope, LocalDate day) {
        return entityManager
                .createQuery(what + WITHOUT_LAXATIVE + order, type)
                .setParameter("scope", scope)
                .setParameter("day", day);
    }

    private TypedQuery<Prescription> query(String query) {
        return entityManager.createQuery(query, Prescription.class);
    }
}
