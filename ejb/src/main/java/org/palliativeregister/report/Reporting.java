package org.palliativeregister.report;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.Account;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.prescription.Course;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;

/** Reports: numbers for the ministry, and the prescriptions of one patient on paper. */
@Stateless
@Audited
@RolesAllowed(Permission.REPORTING)
public class Reporting {

    private static final Comparator<PrescriptionSummary> BY_TIME = Comparator.comparing(PrescriptionSummary::startsOn)
            .thenComparing(line -> line.medicament().getInnRu())
            .thenComparing(PrescriptionSummary::id);

    @Inject
    private ReportFigures figures;

    @Inject
    private CurrentAccount caller;

    @Inject
    private RecordKeeping records;

    @Inject
    private PrescriptionSearch prescriptions;

    /**
     * Counts the patients and needs of a period in the institutions asked for, without any, in all in scope.
     *
     * @throws NoSuchEntry when an institution does not exist or is not in scope
     */
    public SummaryReport summary(SummaryParameters asked) {
        Set<Long> institutions = inScope(asked.institutions());
        Prevalence people = new Prevalence(figures.stays(institutions, asked.period()), asked);
        return new SummaryReport(
                asked,
                people.total(),
                people.byInstitution(findInstitutions().stream()
                        .filter(institution -> institutions.contains(institution.getId()))
                        .toList()),
                people.inSeveral(),
                people.by(RecordStatus.class, Person::status),
                people.by(ExclusionReason.class, Person::exclusion),
                people.by(AgeBand.class, Person::ageBand),
                people.by(Sex.class, Person::sex),
                people.byBlock(),
                people.atMonthEnds(),
                needs(asked, institutions, people.patients()),
                caller.findAccount().getFullName(),
                now());
    }

    /**
     * The same as {@link #summary}, as PDF in the caller's language.
     *
     * @throws NoSuchEntry when an institution does not exist or is not in scope
     */
    public PdfFile printSummary(SummaryParameters asked) {
        return SummarySheet.print(summary(asked), language());
    }

    /**
     * Gathers some of a patient's prescriptions.
     *
     * @throws NoSuchEntry when there is no such patient in scope, or one of the numbers is not one of his prescriptions
     * @throws RuleViolation {@code rule.report.nothingChosen}, {@code rule.report.tooMany}
     */
    @RolesAllowed(Permission.RECORDS)
    public PrescriptionReport prescriptionReport(PrescriptionChoice choice) {
        require(!choice.prescriptions().isEmpty(), "rule.report.nothingChosen");
        require(choice.prescriptions().size() <= PrescriptionChoice.MOST, "rule.report.tooMany");
        List<PrescriptionSummary> lines = prescriptions.findChosen(choice.patientId(), choice.prescriptions()).stream()
                .sorted(BY_TIME)
                .toList();
        if (lines.size() != choice.prescriptions().size()) {
            throw new NoSuchEntry();
        }
        return PrescriptionReport.of(
                records.findRecord(choice.patientId()),
                records.findSummary(choice.patientId()),
                lines,
                choice,
                caller.findAccount().getFullName(),
                now());
    }

    /** The same as {@link #prescriptionReport}, as PDF in the caller's language, with its refusals. */
    @RolesAllowed(Permission.RECORDS)
    public PdfFile printPrescriptions(PrescriptionChoice choice) {
        return PrescriptionSheet.print(prescriptionReport(choice), language());
    }

    /** Those that a summary can be asked for: all in scope, by name, the retired ones included. */
    @PermitAll
    public List<Institution> findInstitutions() {
        return caller.findAccount().getInstitutions();
    }

    private Set<Long> inScope(Set<Long> asked) {
        Set<Long> scope = caller.findScope();
        if (!scope.containsAll(asked)) {
            throw new NoSuchEntry("institution");
        }
        return asked.isEmpty() ? scope : asked;
    }

    private List<MedicamentNeed> needs(SummaryParameters asked, Set<Long> institutions, Set<Long> patients) {
        ReportPeriod period = asked.period();
        List<Course> courses = prescriptions.findCourses(institutions, period.from(), period.to());
        Needs needs = new Needs(courses, patients, period);
        return needs.of(figures.medicaments(needs.medicaments()));
    }

    private Locale language() {
        Account account = caller.findAccount();
        return Locale.forLanguageTag(account.getLanguage());
    }

    private static LocalDateTime now() {
        return RegionTime.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RuleViolation(rule, PrescriptionChoice.MOST);
        }
    }
}
