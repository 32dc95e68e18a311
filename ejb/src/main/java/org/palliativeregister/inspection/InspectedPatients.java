package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.LongStream;
import org.palliativeregister.patient.PatientPassport;

/** Reads patients of all institutions as they stand in the tables, whatever is missing of them. */
@ApplicationScoped
class InspectedPatients {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What there is of a patient.
     *
     * @param merged into another's record, and therefore to be found by no document
     */
    record Inspected(long id, long registerNumber, boolean hasRecord, boolean merged) {

        static Inspected of(Object... row) {
            return new Inspected(number(row[0]), number(row[1]), row[2] != null, row[3] != null);
        }

        private static long number(Object cell) {
            return ((Number) cell).longValue();
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
                .createNativeQuery("select p.id, p.number, r.id, r.merged_into from patient p"
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

    /** Register numbers that no patient bears, although they were given out: they are given out without gaps. */
    List<Long> missingNumbers(int most) {
        List<?> gaps = entityManager
                .createNativeQuery(
                        "select g.number, g.next from (select number, coalesce(lead(number) over (order by number),"
                                + " (select next_number from number_series where name = 'patient')) as next"
                                + " from (select number from patient union all select 0) n) g where g.next > g.number + 1")
                .getResultList();
        return gaps.stream()
                .map(Object[].class::cast)
                .flatMap(gap -> LongStream.range(Inspected.number(gap[0]) + 1, Inspected.number(gap[1]))
                        .boxed())
                .limit(most)
                .toList();
    }
}
