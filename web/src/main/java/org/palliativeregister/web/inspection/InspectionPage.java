package org.palliativeregister.web.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.palliativeregister.RegionTime;
import org.palliativeregister.inspection.Inspecting;
import org.palliativeregister.inspection.InspectionState;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.JobState;
import org.primefaces.PrimeFaces;

/** The page with the check of the register: how far it is, and what the last one has found. */
@Named
@ViewScoped
public class InspectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Inspecting inspecting;

    /** Read anew with every request. */
    private transient InspectionState state;

    @PostConstruct
    void read() {
        state = inspecting.open();
    }

    public InspectionState getState() {
        if (state == null) {
            read();
        }
        return state;
    }

    /** Null before the first check. */
    public Job getJob() {
        return getState().job();
    }

    public boolean isRunning() {
        return is(JobState.RUNNING);
    }

    /** The patients are looked at first, and counted; then the texts. */
    public boolean isOnTexts() {
        return getJob().getDone() >= getJob().getTotal();
    }

    public boolean isFailed() {
        return is(JobState.FAILED);
    }

    public boolean isDone() {
        return is(JobState.DONE);
    }

    private boolean is(JobState wanted) {
        return getJob() != null && getJob().getState() == wanted;
    }

    public void begin() {
        read();
        if (!isRunning()) {
            inspecting.begin();
            read();
        }
    }

    /** Looks again how far it is; done, the page shows the result. */
    public void look() {
        read();
        if (!isRunning()) {
            PrimeFaces.current().ajax().update("form:result", "form:acts");
        }
    }

    /** Whether not all findings are shown. */
    public boolean isCut() {
        return getState().count() > getState().findings().size();
    }

    public int getShown() {
        return Inspecting.MOST_SHOWN;
    }

    /** By the clock of the region. */
    public LocalDateTime getStartedAt() {
        return RegionTime.ofUtc(getJob().getStartedAt());
    }

    /** By the clock of the region. */
    public LocalDateTime getEndedAt() {
        return RegionTime.ofUtc(getJob().getEndedAt());
    }

    /** Whether no person began it. */
    public boolean isBySystem() {
        return getJob().getStartedBy().equals("system");
    }
}
