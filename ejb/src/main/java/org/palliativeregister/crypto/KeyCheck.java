package org.palliativeregister.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Opens the keystore when the register starts and proves by the check values kept in the database that it is the one
 * under which the register was written. A wrong or missing key stops the deployment before anything is read or written.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
public class KeyCheck {

    private static final String PLACE = "java:global/palliative-register/";

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @PostConstruct
    void open() {
        try (Connection connection = database.getConnection()) {
            KeyRing.open(lookup("keystore-path"), lookup("keystore-password"), connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The check values of the keys cannot be read from the database.", e);
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
