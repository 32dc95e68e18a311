package org.palliativeregister.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.Unscoped;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.record.RecordKeeping;

/**
 * Puts prescriptions under the other of two records of one person, with everything they ever said. It keeps no journal:
 * only the act of a younger component that does may call it, and no face.
 */
@Stateless
@Unscoped
@Audited
@RolesAllowed(Permission.RECORDS)
public class Reassignment {

    @Inject
    private Prescriptions prescriptions;

    @Inject
    private RecordKeeping records;

    /**
     * All of them.
     *
     * @return their numbers
     * @throws NoSuchEntry when one of the patients is not in scope
     */
    public List<Long> giveAll(@OfPatient long fromId, @OfPatient long toId) {
        records.findRecord(fromId);
        Patient to = records.findRecord(toId).getPatient();
        List<Prescription> all = prescriptions.all(fromId);
        all.forEach(each -> each.belongTo(to));
        return all.stream().map(Prescription::getId).toList();
    }

    /**
     * Those that have one of the numbers.
     *
     * @throws NoSuchEntry when one of the patients is not in scope
     */
    public void giveBack(@OfPatient long fromId, @OfPatient long toId, Collection<Long> ids) {
        records.findRecord(fromId);
        Patient to = records.findRecord(toId).getPatient();
        prescriptions.all(fromId).stream()
                .filter(each -> ids.contains(each.getId()))
                .forEach(each -> each.belongTo(to));
    }
}
