package org.palliativeregister;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;

/** The register's own persistence unit, mapping and encryption with it, on a database reached without a server. */
public final class OwnerDatabase {

    private OwnerDatabase() {}

    /** The keys must be open. */
    public static EntityManagerFactory open(String url, String user, String password) {
        Map<String, String> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.driver", "org.mariadb.jdbc.Driver");
        properties.put("jakarta.persistence.jdbc.url", url);
        properties.put("jakarta.persistence.jdbc.user", user);
        properties.put("jakarta.persistence.jdbc.password", password);
        properties.put("jakarta.persistence.validation.mode", "none");
        properties.put("eclipselink.target-server", "None");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.jdbc.batch-writing.size", "500");
        properties.put("eclipselink.logging.level", "SEVERE");
        return Persistence.createEntityManagerFactory("register", properties);
    }
}
