package org.palliativeregister.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Is rung when a job was begun on this server, so that it does not wait until it is looked for. */
@ApplicationScoped
class JobBell {

    private volatile Runnable woken = () -> {};

    void wakes(Runnable who) {
        woken = who;
    }

    /** When what was begun is committed, and can be seen. */
    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobToDo any) {
        woken.run();
    }
}
