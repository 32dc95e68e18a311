package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.palliativeregister.OwnerDatabase;

/** Writes through the register's own persistence unit, without a server. The keys must be open. */
final class Loading implements AutoCloseable {

    private final EntityManagerFactory factory;

    Loading(String url, String user, String password) {
        factory = OwnerDatabase.open(besideOthers(url), user, password);
    }

    /** Without locks on the gaps between rows, into which another transaction writes at the same time. */
    private static String besideOthers(String url) {
        return url + (url.contains("?") ? "&" : "?") + "transactionIsolation=READ-COMMITTED";
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
