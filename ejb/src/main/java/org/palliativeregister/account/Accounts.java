package org.palliativeregister.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Accounts {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Account account) {
        entityManager.persist(account);
    }

    Account get(long id) {
        return entityManager.find(Account.class, id);
    }

    Optional<Account> byLogin(String login) {
        return entityManager
                .createNamedQuery("Account.byLogin", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    List<Account> all() {
        return entityManager.createNamedQuery("Account.all", Account.class).getResultList();
    }

    List<Role> roles() {
        return entityManager.createNamedQuery("Role.all", Role.class).getResultList();
    }
}
