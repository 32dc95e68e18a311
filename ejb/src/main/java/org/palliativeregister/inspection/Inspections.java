package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import org.palliativeregister.RegionTime;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.JobKeeping;
import org.palliativeregister.job.JobState;

/** There is one check of the register; begun anew it takes the place of the one before. */
@ApplicationScoped
class Inspections {

    /** Hours of the region between which a check begins by itself. */
    private static final int FROM_HOUR = 1;

    private static final int TO_HOUR = 5;

    /** Hours after the last one before it does. */
    private static final int REST = 12;

    @Inject
    private JobKeeping jobs;

    @Inject
    private InspectedPatients patients;

    /** Under way or done; null before the first. */
    Job last() {
        return jobs.all(Inspection.KIND).stream().findFirst().orElse(null);
    }

    void begin() {
        jobs.begin(Inspection.KIND, Inspection.SUBJECT, Inspection.BEGUN, patients.count());
    }

    /** Begins it if it is time; whether it did. */
    @Transactional
    boolean beginIfDue() {
        Job last = last();
        boolean due = (last == null || last.getState() != JobState.RUNNING)
                && isDue(RegionTime.now(), last == null ? LocalDateTime.MIN : RegionTime.ofUtc(last.getStartedAt()));
        if (due) {
            begin();
        }
        return due;
    }

    /** At night, and not twice in one; both by the region's clock. */
    static boolean isDue(LocalDateTime now, LocalDateTime lastStarted) {
        return now.getHour() >= FROM_HOUR && now.getHour() < TO_HOUR && lastStarted.isBefore(now.minusHours(REST));
    }
}
