package org.palliativeregister.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OnceIn;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.JobState;

/** Begins the check of the register and shows what it has found. */
@Stateless
@RolesAllowed(Permission.ADMINISTRATION)
@Audited
public class Inspecting {

    /** Findings of a kind that are shown one by one. */
    public static final int MOST_SHOWN = 100;

    @Inject
    private Inspections inspections;

    @Inject
    private Findings findings;

    /** As it stands now; a page that follows a check asks every two seconds. */
    @OnceIn(minutes = 15, ofNobody = true)
    public InspectionState open() {
        return new InspectionState(
                inspections.last(),
                findings.first(MOST_SHOWN),
                findings.counts().values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * Begins it anew.
     *
     * @throws RuleViolation {@code rule.inspection.busy} when one is under way
     */
    public void begin() {
        Job last = inspections.last();
        if (last != null && last.getState() == JobState.RUNNING) {
            throw new RuleViolation("rule.inspection.busy");
        }
        inspections.begin();
    }
}
