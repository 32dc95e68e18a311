package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.LongStream;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;

/** Reads patients of all institutions as they stand in the tables, whatever is missing of them. */
@ApplicationScoped
class InspectedPatients {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What there is of a patient.
     *
     * @param merged into another's record
     * @param knownMerge whether a merge of the two stands
     */
    record Inspected(long id, long registerNumber, boolean hasRecord, boolean merged, boolean knownMerge) {

        static Inspected of(Object... row) {
            return new Inspected(number(row[0]), number(row[1]), row[2] != null, row[3] != null, number(row[4]) > 0);
        }

        private static long number(Object cell) {
            return ((Number) cell).longValue();
        }

        boolean hasUnknownMerge() {
            return merged && !knownMerge;
        }
    }

    long count() {
        return entityManager
                .createQuery("select count(p) from Patient p", Long.class)
                .getSingleResult();
    }

    /** The next ones by internal number. */
    List<Inspected> next(long after, int most) {
        List<?> rows = entityManager
                .createNativeQuery("select p.id, p.number, r.id, r.merged_into,"
                        + " (select count(*) from record_merge m where m.dissolved_id = p.id"
                        + " and m.kept_id = r.merged_into and m.undone_at is null) from patient p"
                        + " left join medical_record r on r.patient_id = p.id where p.id > ? order by p.id limit "
                        + most)
                .setParameter(1, after)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Inspected::of).toList();
    }

    List<PatientPassport> passports(List<Long> ids) {
        return entityManager
                .createQuery("select p from PatientPassport p where p.id in :ids", PatientPassport.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Patient patient(long id) {
        return entityManager.find(Patient.class, id);
    }

    /** The register number that is given out next. */
    long nextNumber() {
        return Inspected.number(entityManager
                .createNativeQuery("select next_number from number_series where name = 'patient'")
                .getSingleResult());
    }

    /** Register numbers that no patient bears, although they were given out: they are given out without gaps. */
    List<Long> missingNumbers(int most) {
        long next = nextNumber();
        List<?> gaps = entityManager
                .createNativeQuery(
                        "select number, next from (select number, coalesce(lead(number) over (order by number),"
                                + " ?1) as next from (select number from patient where number between 1 and ?1 - 1"
                                + " union all select 0) n) g where next > number + 1 order by number")
                .setParameter(1, next)
                .getResultList();
        return gaps.stream()
                .map(Object[].class::cast)
                .flatMap(gap -> LongStream.range(Inspected.number(gap[0]) + 1, Inspected.number(gap[1]))
                        .boxed())
                .limit(most)
                .toList();
    }
}
