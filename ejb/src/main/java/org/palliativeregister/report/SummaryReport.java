package org.palliativeregister.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordStatus;

/**
 * What stands in a summary of patients and needs; page, PDF and JSON show this same record. A person counts once in
 * each institution and once in the total, so the total need not be the sum.
 *
 * @param institutions the chosen ones, by name, also those without patients
 * @param inSeveral people who count in more than one of the institutions
 * @param byExclusion those excluded in the period, by the reason of the last time
 * @param byBlock by the diagnosis of the latest stay
 * @param atMonthEnds people on the register at the end of each of the last months of the period
 * @param needs in the order of Russian names
 * @param preparedBy full name of who asked
 * @param preparedAt by the clock of the region
 */
public record SummaryReport(
        SummaryParameters parameters,
        Figures total,
        List<InstitutionFigures> institutions,
        int inSeveral,
        List<Count<RecordStatus>> byStatus,
        List<Count<ExclusionReason>> byExclusion,
        List<Count<AgeBand>> byAgeBand,
        List<Count<Sex>> bySex,
        List<Count<DiagnosisBlock>> byBlock,
        List<Count<LocalDate>> atMonthEnds,
        List<MedicamentNeed> needs,
        String preparedBy,
        LocalDateTime preparedAt)
        implements Serializable {

    /** What is needed, ordered as the names of a language are. */
    public List<MedicamentNeed> needs(Locale language) {
        return needs.stream().sorted(MedicamentNeed.order(language)).toList();
    }

    /** Whether the period was over when the report was made. */
    public boolean complete() {
        return parameters.period().to().isBefore(preparedAt.toLocalDate());
    }
}
