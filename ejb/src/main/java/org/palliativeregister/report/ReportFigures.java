package org.palliativeregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
            + " and (e.excludedOn is null or e.excludedOn >= :from)"
            + " and not exists (select r.id from MedicalRecord r where r.patient.id = p.id and r.mergedInto is not null)";

    private static final String MEDICAMENTS = "select m from Medicament m where m.id in :ids";

    @PersistenceContext
    private EntityManager entityManager;

    /** Episodes under one of the institutions with at least one day in the period. */
    List<Stay> stays(Set<Long> institutions, ReportPeriod period) {
        return entityManager
                .createQuery(STAYS, Stay.class)
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
