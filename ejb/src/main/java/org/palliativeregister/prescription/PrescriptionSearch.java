package org.palliativeregister.prescription;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.audit.OfSubject;
import org.palliativeregister.record.RecordKeeping;

/** Reading prescriptions. */
@Stateless
@Audited
@RolesAllowed(Permission.RECORDS)
public class PrescriptionSearch {

    @Inject
    private Prescriptions prescriptions;

    @Inject
    private RecordKeeping records;

    @Inject
    private CurrentAccount caller;

    /**
     * Reads a page of what was ever prescribed to a patient, newest first.
     *
     * @throws NoSuchEntry when there is no such patient in scope
     */
    public PrescriptionHistory history(@OfPatient long patientId, HistoryFilter filter, int first, int max) {
        records.findRecord(patientId);
        LocalDate today = RegionTime.today();
        return new PrescriptionHistory(
                patientId,
                summaries(prescriptions.history(patientId, filter, today, first, max)),
                prescriptions.count(patientId, filter, today));
    }

    /** @throws NoSuchEntry when there is none of that number, or its patient is not in scope */
    public PrescriptionSummary open(@OfSubject("prescription") long id) {
        return summaries(List.of(inScope(id))).get(0);
    }

    /**
     * How many there are on all pages of the history.
     *
     * @throws NoSuchEntry when there is no such patient in scope
     */
    @PermitAll
    public long findCount(long patientId, HistoryFilter filter) {
        records.findRecord(patientId);
        return prescriptions.count(patientId, filter, RegionTime.today());
    }

    /** What the prescription said before, the latest amendment first. */
    @PermitAll
    public List<AmendmentSummary> findAmendments(long id) {
        inScope(id);
        return prescriptions.amendments(id).stream().map(AmendmentSummary::of).toList();
    }

    /**
     * Opens what a patient takes on a day, by substance, before something is prescribed.
     *
     * @throws NoSuchEntry when there is no such patient in scope
     */
    public PrescriptionHistory openCurrent(@OfPatient long patientId, LocalDate on) {
        List<PrescriptionSummary> current = findCurrent(patientId, on);
        return new PrescriptionHistory(patientId, current, current.size());
    }

    /** What the patient takes on a day, by substance. */
    @PermitAll
    public List<PrescriptionSummary> findCurrent(long patientId, LocalDate on) {
        records.findRecord(patientId);
        return summaries(prescriptions.current(patientId, on));
    }

    /** Those of the patient's prescriptions that have one of the numbers, newest first. */
    @PermitAll
    public List<PrescriptionSummary> findChosen(long patientId, Collection<Long> ids) {
        records.findRecord(patientId);
        return ids.isEmpty() ? List.of() : summaries(prescriptions.chosen(patientId, ids));
    }

    /**
     * Those that end in the period while nothing of the same medicament goes on; of patients on the register, a part of
     * the list.
     */
    @PermitAll
    public List<PrescriptionSummary> findEnding(LocalDate from, LocalDate to, int first, int max) {
        return summaries(prescriptions.ending(caller.findScope(), from, to, first, max));
    }

    /** How many there are in the whole list of {@link #findEnding}. */
    @PermitAll
    public long findEndingCount(LocalDate from, LocalDate to) {
        return prescriptions.countEnding(caller.findScope(), from, to);
    }

    /** Opioids taken on a day by patients on the register who take no laxative, one for each; a part of the list. */
    @PermitAll
    public List<PrescriptionSummary> findOpioidsWithoutLaxative(LocalDate on, int first, int max) {
        return summaries(prescriptions.opioidsWithoutLaxative(caller.findScope(), on, first, max));
    }

    /** How many there are in the whole list of {@link #findOpioidsWithoutLaxative}. */
    @PermitAll
    public long findOpioidsWithoutLaxativeCount(LocalDate on) {
        return prescriptions.countOpioidsWithoutLaxative(caller.findScope(), on);
    }

    /**
     * How what was prescribed in institutions is taken, as far as it has or had a day from {@code from} to {@code to};
     * nothing of institutions that are not in scope.
     */
    @PermitAll
    public List<Course> findCourses(Set<Long> institutions, LocalDate from, LocalDate to) {
        Set<Long> within = new HashSet<>(institutions);
        within.retainAll(caller.findScope());
        return within.isEmpty() ? List.of() : prescriptions.courses(within, from, to);
    }

    private Prescription inScope(long id) {
        Prescription prescription = prescriptions.get(id);
        if (prescription == null) {
            throw new NoSuchEntry();
        }
        records.findRecord(prescription.patientId());
        return prescription;
    }

    private List<PrescriptionSummary> summaries(List<Prescription> found) {
        LocalDate today = RegionTime.today();
        Map<Long, Course> courses = prescriptions.courses(found);
        return found.stream()
                .map(prescription -> PrescriptionSummary.of(prescription, courses.get(prescription.getId()), today))
                .toList();
    }
}
