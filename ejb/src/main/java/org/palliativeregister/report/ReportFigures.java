package org.palliativeregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.palliativeregister.reference.Medicament;

/** Reads what summaries count: few columns of many rows, and nothing that names a patient. */
@ApplicationScoped
class ReportFigures {

    private static final String STAYS = "select new org.palliativeregister.report.Stay(p.id, e.institution.id, d.code,"
            + " p.sex, p.birthYear, e.includedOn, e.excludedOn, e.exclusionReason)"
            + " from Episode e join e.patient p join e.diagnosis d"
            + " where e.institution.id in :institutions and e.includedOn <= :to"
            + " and (e.excludedOn is null or e.excludedOn >= :from)";

    private static final String COURSE = "select new org.palliativeregister.report.CourseVersion(p.id, p.patient.id,"
            + " p.medicament.id, %1$s.dosage.kind, %1$s.dosage.dose, %1$s.dosage.timesPerDay, %1$s.dosage.intervalHours,"
            + " %1$s.startsOn, %1$s.endsOn, p.stoppedOn%2$s) from %3$s"
            + " where p.institution.id in :institutions"
            + " and (p.startsOn <= :to and p.endsOn >= :from or exists (select f.id from PrescriptionAmendment f"
            + " where f.prescription = p and f.startsOn <= :to and f.endsOn >= :from))"
            + " and (p.stoppedOn is null or p.stoppedOn >= :from and p.stoppedOn >= p.startsOn and p.stopReason <>"
            + " org.palliativeregister.prescription.StopReason.WRITTEN_IN_ERROR)";

    private static final String NOW = COURSE.formatted("p", "", "Prescription p");

    private static final String BEFORE =
            COURSE.formatted("a", ", a.createdAt", "PrescriptionAmendment a join a.prescription p")
                    + " and a.reason <> org.palliativeregister.prescription.AmendReason.WRITING_ERROR";

    private static final String MEDICAMENTS = "select m from Medicament m where m.id in :ids";

    @PersistenceContext
    private EntityManager entityManager;

    /** Episodes under one of the institutions with at least one day in the period. */
    List<Stay> stays(Set<Long> institutions, ReportPeriod period) {
        return inPeriod(STAYS, Stay.class, institutions, period);
    }

    /**
     * Prescriptions written there, not in error, that have or had a day in the period; with what the amended ones said
     * before, unless that was an error of writing.
     */
    List<CourseVersion> courses(Set<Long> institutions, ReportPeriod period) {
        List<CourseVersion> all = new ArrayList<>(inPeriod(NOW, CourseVersion.class, institutions, period));
        all.addAll(inPeriod(BEFORE, CourseVersion.class, institutions, period));
        return all;
    }

    private <T> List<T> inPeriod(String query, Class<T> type, Set<Long> institutions, ReportPeriod period) {
        return entityManager
                .createQuery(query, type)
                .setParameter("institutions", institutions)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    List<Medicament> medicaments(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(MEDICAMENTS, Medicament.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
