package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The register's own persistence unit, mapping and encryption with it, on a database reached without a server. The keys
 * must be open.
 */
final class Loading implements AutoCloseable {

    private final EntityManagerFactory factory;

    Loading(String url, String user, String password) {
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
        factory = Persistence.createEntityManagerFactory("register", properties);
    }

    /** One transaction; whoever writes much in it flushes and clears. */
    void inTransaction(Consumer<EntityManager> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            work.accept(entityManager);
            entityManager.getTransaction().commit();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** The one number that a query answers. */
    long asked(String query) {
        AtomicLong answer = new AtomicLong();
        inTransaction(entityManager ->
                answer.set(entityManager.createQuery(query, Long.class).getSingleResult()));
        return answer.get();
    }

    @Override
    public void close() {
        factory.close();
    }
}
