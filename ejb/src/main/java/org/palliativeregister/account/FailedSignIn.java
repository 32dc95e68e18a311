package org.palliativeregister.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** Wrong passwords for one login since the last right one, whether or not an account bears it. Times are UTC. */
@Entity
@Table(name = "failed_sign_in")
@NamedQuery(
        name = "FailedSignIn.locked",
        query = "select f from FailedSignIn f where f.login in :logins and f.lockedUntil > :now")
@NamedQuery(name = "FailedSignIn.forgetBefore", query = "delete from FailedSignIn f where f.lastAt < :moment")
class FailedSignIn {

    static final int LIMIT = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private String login;

    private int failures;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    protected FailedSignIn() {}

    /** What failed before this counts no more. */
    static LocalDateTime forgotten(LocalDateTime now) {
        return now.minus(LOCK);
    }

    boolean isLocked(LocalDateTime now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** The fifth failure in a row locks the login for a quarter of an hour. */
    void count(LocalDateTime now) {
        boolean longAgo = lastAt != null && lastAt.isBefore(forgotten(now));
        failures = longAgo ? 1 : failures + 1;
        lastAt = now;
        lockedUntil = failures >= LIMIT ? now.plus(LOCK) : null;
    }

    String login() {
        return login;
    }

    LocalDateTime lockedUntil() {
        return lockedUntil;
    }
}
