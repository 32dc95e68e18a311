package org.palliativeregister.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Refuses to start the register on a database whose schema is not the one this build needs. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaCheck {

    private static final System.Logger LOG = System.getLogger(SchemaCheck.class.getName());

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @PostConstruct
    void check() {
        String mismatch;
        try {
            mismatch = Schema.of(database).mismatch();
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The database does not answer, or lets nobody in, under the address and the account that config/wildfly/30-datasource.cli gave the server. Start it, or run «bin/register configure» with what is right.",
                    e);
        }
        if (mismatch != null) {
            throw new IllegalStateException(mismatch);
        }
        LOG.log(System.Logger.Level.INFO, "The schema of the database is the one this build needs.");
    }
}
