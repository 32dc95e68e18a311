package org.palliativeregister.report;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/**
 * What a summary is asked about. An empty set, and null for sex and status, stand for all.
 *
 * @param institutions numbers of institutions in the caller's scope
 * @param ageBands ages at the end of the period
 * @param status on the register at the end of the period, or not any more
 * @param blocks codes of {@link DiagnosisBlock}
 */
public record SummaryParameters(
        ReportPeriod period,
        Set<Long> institutions,
        Sex sex,
        Set<AgeBand> ageBands,
        RecordStatus status,
        Set<String> blocks)
        implements ConcernsSubjects, Serializable {

    /** @throws RuleViolation when a block is not one of {@link DiagnosisBlock#ALL} */
    public SummaryParameters {
        institutions = Set.copyOf(institutions);
        ageBands = Set.copyOf(ageBands);
        blocks = Set.copyOf(blocks);
        if (!blocks.stream().allMatch(DiagnosisBlock::isKnown)) {
            throw new RuleViolation("rule.report.unknownBlock");
        }
    }

    /** None for all that are in scope. */
    @Override
    public List<Subject> subjects() {
        return institutions.stream()
                .sorted()
                .map(institution -> Subject.of("institution", institution))
                .toList();
    }

    /** All patients of all institutions in scope. */
    public static SummaryParameters of(ReportPeriod period) {
        return new SummaryParameters(period, Set.of(), null, Set.of(), null, Set.of());
    }
}
