package org.palliativeregister.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.palliativeregister.Acting;

/** Begins jobs, and stops them for a while; for the acts of younger components, which decide who may. */
@ApplicationScoped
public class JobKeeping {

    @Inject
    private Jobs jobs;

    /**
     * @param phase where the work begins
     * @param total entries to be done, as far as is known
     */
    public void begin(String kind, String subject, String phase, long total) {
        jobs.add(kind, subject, phase, total, Acting.who());
    }

    /** In the order in which they were begun. */
    public List<Job> all(String kind) {
        return jobs.all(kind);
    }

    public Optional<Job> get(long id) {
        return jobs.get(id);
    }

    /** After the step that is under way. */
    public void pause(long id) {
        jobs.pause(id);
    }

    /** On from where it was. */
    public void resume(long id) {
        jobs.resume(id);
    }
}
