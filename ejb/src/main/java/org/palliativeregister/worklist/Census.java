package org.palliativeregister.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.record.PlaceOfCare;

/** Counts over the records of some institutions, in the clear. */
@ApplicationScoped
class Census {

    private static final String ACTIVE = " from MedicalRecord r where r.institution.id in :scope"
            + " and r.mergedInto is null"
            + " and r.status = org.palliativeregister.record.RecordStatus.ACTIVE";
    private static final String ALLERGIES_UNKNOWN =
            ACTIVE + " and r.allergyState = org.palliativeregister.record.AllergyState.UNKNOWN";

    @PersistenceContext
    private EntityManager entityManager;

    /** Patients on the register by where they are cared for; every place has its count, 0 too. */
    Map<PlaceOfCare, Long> byPlace(Collection<Long> scope) {
        Map<PlaceOfCare, Long> counts = new EnumMap<>(PlaceOfCare.class);
        for (PlaceOfCare place : PlaceOfCare.values()) {
            counts.put(place, 0L);
        }
        query("select r.placeOfCare, count(r)" + ACTIVE + " group by r.placeOfCare", Object[].class, scope)
                .getResultList()
                .forEach(row -> counts.put((PlaceOfCare) row[0], (Long) row[1]));
        return counts;
    }

    /** Episodes that began since a day. */
    long includedSince(LocalDate day, Collection<Long> scope) {
        return episodes("e.includedOn", day, scope);
    }

    /** Episodes that ended since a day. */
    long excludedSince(LocalDate day, Collection<Long> scope) {
        return episodes("e.excludedOn", day, scope);
    }

    private long episodes(String date, LocalDate day, Collection<Long> scope) {
        return query(
                        "select count(e) from Episode e where e.institution.id in :scope and " + date + " >= :day"
                                + " and not exists (select r.id from MedicalRecord r where r.patient.id = e.patient.id"
                                + " and r.mergedInto is not null)",
                        Long.class,
                        scope)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Numbers of patients on the register whose allergies nobody asked about, those waiting longest first. */
    List<Long> allergiesUnknown(Collection<Long> scope, int start, int max) {
        return query("select r.patient.id" + ALLERGIES_UNKNOWN + " order by r.id", Long.class, scope)
                .setFirstResult(start)
                .setMaxResults(max)
                .getResultList();
    }

    long countAllergiesUnknown(Collection<Long> scope) {
        return query("select count(r)" + ALLERGIES_UNKNOWN, Long.class, scope).getSingleResult();
    }

    private <T> TypedQuery<T> query(String query, Class<T> type, Collection<Long> scope) {
        return entityManager.createQuery(query, type).setParameter("scope", scope);
    }
}
