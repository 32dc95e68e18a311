package org.palliativeregister.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class SignIns {

    @PersistenceContext
    private EntityManager entityManager;

    void add(SignIn signIn) {
        entityManager.persist(signIn);
    }

    Optional<SignIn> get(long id) {
        return Optional.ofNullable(entityManager.find(SignIn.class, id));
    }

    Optional<SignIn> open(long id) {
        return entityManager
                .createNamedQuery("SignIn.open", SignIn.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<SignIn> openOf(Account account) {
        return entityManager
                .createNamedQuery("SignIn.openOf", SignIn.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** By number of the account: when somebody last did something with it, UTC. */
    Map<Long, LocalDateTime> lastSeen(List<Account> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entityManager
                        .createNamedQuery("SignIn.lastSeen", Object[].class)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (LocalDateTime) row[1]));
    }

    /** By login in lower case: until when no password is taken, UTC. */
    Map<String, LocalDateTime> locked(List<Account> accounts, LocalDateTime now) {
        return accounts.isEmpty()
                ? Map.of()
                : entityManager
                        .createNamedQuery("FailedSignIn.locked", FailedSignIn.class)
                        .setParameter(
                                "logins",
                                accounts.stream().map(Account::getLogin).toList())
                        .setParameter("now", now)
                        .getResultStream()
                        .collect(Collectors.toMap(FailedSignIn::login, FailedSignIn::lockedUntil));
    }

    /** Locked, so that guesses side by side are all counted. */
    FailedSignIn failed(String login) {
        entityManager
                .createNativeQuery(
                        "insert ignore into failed_sign_in (login, failures, last_at) values (?, 0, utc_timestamp(3))")
                .setParameter(1, login)
                .executeUpdate();
        return entityManager.find(FailedSignIn.class, login, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<FailedSignIn> failures(String login) {
        return Optional.ofNullable(entityManager.find(FailedSignIn.class, login));
    }

    void forgetFailuresBefore(LocalDateTime moment) {
        entityManager
                .createNamedQuery("FailedSignIn.forgetBefore")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    void forget(FailedSignIn failed) {
        entityManager.remove(failed);
    }
}
