package org.palliativeregister.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Has the register checked every night; of several servers the first that looks begins. */
@Singleton
@Startup
@DependsOn("KeyCheck")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NightRound {

    private static final System.Logger LOG = System.getLogger(NightRound.class.getName());
    private static final int MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Inspections inspections;

    private Future<?> looking;

    @PostConstruct
    void start() {
        looking = scheduler.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
    }

    private void look() {
        try {
            if (inspections.beginIfDue()) {
                LOG.log(System.Logger.Level.INFO, "The check of the register begins.");
            }
        } catch (RuntimeException e) {
            // Another server was faster, or the database is away for a while: in ten minutes there is another look.
            LOG.log(System.Logger.Level.DEBUG, "not begun", e);
        }
    }
}
