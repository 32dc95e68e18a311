package org.palliativeregister.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.Page;
import org.palliativeregister.SearchText;

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

    /** A matter of looks: it makes nobody's open form of the account stale, and is no change that is signed. */
    void prefer(Account account, String language, String theme) {
        entityManager
                .createNativeQuery("update account set language = ?, theme = ? where id = ?")
                .setParameter(1, language)
                .setParameter(2, theme)
                .setParameter(3, account.getId())
                .executeUpdate();
        entityManager.refresh(account);
    }

    Optional<Account> byLogin(String login) {
        return entityManager
                .createNamedQuery("Account.byLogin", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Numbers of the institutions of an account that may be used; asked at every look at patients, so one statement. */
    Set<Long> institutionsOf(String login) {
        return Set.copyOf(entityManager
                .createNamedQuery("Account.institutions", Long.class)
                .setParameter("login", login)
                .getResultList());
    }

    List<Account> page(AccountFilter filter, int number) {
        return filtered("Account.page", Account.class, filter)
                .setFirstResult(Page.start(number))
                .setMaxResults(Page.SIZE)
                .getResultList();
    }

    long total(AccountFilter filter) {
        return filtered("Account.pageTotal", Long.class, filter).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, AccountFilter filter) {
        return entityManager
                .createNamedQuery(query, type)
                .setParameter("text", new SearchText(filter.text()).anywhere())
                .setParameter("active", filter.states());
    }

    long count(boolean active) {
        return entityManager
                .createNamedQuery("Account.countByState", Long.class)
                .setParameter("active", active)
                .getSingleResult();
    }

    /** Those that bear a permission and work, as they are now and locked, so that two cannot go at once unseen. */
    Set<Account> lockBearing(String permission) {
        return Set.copyOf(entityManager
                .createNamedQuery("Account.bearing", Account.class)
                .setParameter("permission", permission)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** By number of the role: how many accounts bear it. */
    Map<Long, Long> countByRole() {
        return entityManager
                .createNamedQuery("Account.countByRole", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    List<Role> roles() {
        return entityManager.createNamedQuery("Role.all", Role.class).getResultList();
    }
}
