package org.palliativeregister.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.palliativeregister.Acting;

/** Begins jobs, and stops them for a while; for the acts of younger components, which decide who may. */
@ApplicationScoped
public class JobKeeping {

    @Inject
    private Jobs jobs;

    @Inject
    private Event<JobToDo> toDo;

    /**
     * @param phase where the work begins
     * @param total entries to be done, as far as is known
     */
    public void begin(String kind, String subject, String phase, long total) {
        jobs.add(kind, subject, phase, total, Acting.who());
        toDo.fire(new JobToDo());
    }

    /** In the order in which they were begun. */
    public List<Job> all(String kind) {
        return jobs.all(kind);
    }

    /** After the step that is under way. */
    public void pause(long id) {
        jobs.pause(id);
    }

    /** On from where it was. */
    public void resume(long id) {
        jobs.resume(id);
        toDo.fire(new JobToDo());
    }
}
