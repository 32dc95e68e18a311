package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.RowSealed;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;

/** Reads the entries with sealed texts, those of every component that has some; passports are looked at by themselves. */
@ApplicationScoped
class InspectedTexts {

    private static final TreeMap<String, Class<? extends RegisterEntry>> KINDS = new TreeMap<>();

    static {
        for (Class<?> type : SealedColumns.entities()) {
            if (type != PatientPassport.class) {
                KINDS.put(type.getSimpleName(), type.asSubclass(RegisterEntry.class));
            }
        }
    }

    @PersistenceContext
    private EntityManager entityManager;

    /** The kind that is looked at first. */
    static String firstKind() {
        return KINDS.firstKey();
    }

    /** Null after the last. */
    static String kindAfter(String kind) {
        return KINDS.higherKey(kind);
    }

    /** The next ones by number. */
    List<RegisterEntry> next(String kind, long after, int most) {
        Stream<? extends RegisterEntry> some = entityManager
                .createQuery("select e from " + kind + " e where e.id > :after order by e.id", KINDS.get(kind))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream();
        return some.map(RegisterEntry.class::cast).toList();
    }

    /** Register number of the patient of an entry. */
    long registerNumber(RegisterEntry entry) {
        return entityManager
                .find(Patient.class, ((ConcernsPatient) entry).patientId())
                .getNumber();
    }

    static boolean isDamaged(RegisterEntry entry) {
        return ((RowSealed) entry).isDamaged();
    }
}
