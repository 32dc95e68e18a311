package org.palliativeregister.report;

import java.util.Comparator;
import java.util.List;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordStatus;

/** The stays of one patient that touch the period of a summary, the latest last. */
record Person(List<Stay> stays, ReportPeriod period) {

    private static final Comparator<Stay> BY_TIME = Comparator.comparing(Stay::includedOn);

    static Person of(List<Stay> stays, ReportPeriod period) {
        return new Person(stays.stream().sorted(BY_TIME).toList(), period);
    }

    long number() {
        return latest().patient();
    }

    Sex sex() {
        return latest().sex();
    }

    AgeBand ageBand() {
        return AgeBand.of(period.to().getYear() - latest().birthYear());
    }

    DiagnosisBlock block() {
        return DiagnosisBlock.of(latest().diagnosis());
    }

    RecordStatus status() {
        return isActive() ? RecordStatus.ACTIVE : RecordStatus.EXCLUDED;
    }

    boolean isActive() {
        return stays.stream().anyMatch(stay -> stay.lastsBeyond(period.to()));
    }

    boolean isIncluded() {
        return stays.stream().anyMatch(stay -> stay.begins(period));
    }

    boolean isExcluded() {
        return stays.stream().anyMatch(stay -> stay.ends(period));
    }

    /** The reason of the last exclusion in the period, null where there was none. */
    ExclusionReason exclusion() {
        return stays.stream()
                .filter(stay -> stay.ends(period))
                .max(Comparator.comparing(Stay::excludedOn))
                .map(Stay::reason)
                .orElse(null);
    }

    boolean isOf(long institution) {
        return stays.stream().anyMatch(stay -> stay.institution() == institution);
    }

    boolean isInSeveral() {
        return stays.stream().map(Stay::institution).distinct().count() > 1;
    }

    /** The same patient as seen from one institution. */
    Person within(long institution) {
        return new Person(
                stays.stream().filter(stay -> stay.institution() == institution).toList(), period);
    }

    boolean fits(SummaryParameters asked) {
        return (asked.sex() == null || asked.sex() == sex())
                && (asked.ageBands().isEmpty() || asked.ageBands().contains(ageBand()))
                && (asked.status() == null || asked.status() == status())
                && (asked.blocks().isEmpty() || asked.blocks().contains(block().code()));
    }

    private Stay latest() {
        return stays.get(stays.size() - 1);
    }
}
