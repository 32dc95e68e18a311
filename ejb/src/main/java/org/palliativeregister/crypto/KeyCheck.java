package org.palliativeregister.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.palliativeregister.LongestTransaction;

/**
 * Opens the keystore when the register starts and proves by the check values kept in the database that it is the one
 * under which the register was written. A wrong or missing key stops the deployment before anything is read or written.
 * From then on this server is one of those that are asked before a key changes.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyCheck {

    private static final System.Logger LOG = System.getLogger(KeyCheck.class.getName());
    private static final String PLACE = "java:global/palliative-register/";

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private KeyNode node;
    private ScheduledFuture<?> beating;
    private boolean silent;

    @PostConstruct
    void open() {
        try {
            node = new KeyNode(
                    System.getProperty("jboss.node.name", "server"),
                    database,
                    lookup("keystore-path"),
                    lookup("keystore-password"));
            node.join();
        } catch (SQLException e) {
            throw new IllegalStateException("The check values of the keys cannot be read from the database.", e);
        }
        RunningUses.watch(transactions);
        Unreadables.listen();
        beating = scheduler.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        scheduler.schedule(KeyCheck::askForLimit, 1, TimeUnit.MINUTES);
    }

    /** Silence is told by the pages that need the database; here it would be told every second. */
    private void beat() {
        try {
            node.beat();
            silent = false;
        } catch (SQLException | RuntimeException e) {
            if (!silent) {
                LOG.log(System.Logger.Level.WARNING, "The state of the keys could not be read.", e);
            }
            silent = true;
        }
    }

    /** A server that boots does not know it yet; therefore it is asked later, and can only be told. */
    private static void askForLimit() {
        LongestTransaction.exceeded().ifPresent(told -> LOG.log(System.Logger.Level.ERROR, told));
    }

    @PreDestroy
    void leave() {
        if (beating != null) {
            beating.cancel(false);
        }
        try {
            node.leave();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "The database did not hear that this server stops.", e);
        }
    }

    private static String lookup(String name) {
        try {
            return InitialContext.doLookup(PLACE + name);
        } catch (NamingException e) {
            throw new KeystoreUnusable(
                    "The server has no binding " + PLACE + name + ". Run config/wildfly/50-keys.cli on this server.");
        }
    }
}
