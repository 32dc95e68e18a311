package org.palliativeregister.account;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** One session of one account, that can be ended from outside. Times are UTC. */
@Entity
@Table(name = "sign_in")
@NamedQuery(
        name = "SignIn.open",
        query = "select s from SignIn s join fetch s.account where s.id = :id and s.endedAt is null")
@NamedQuery(
        name = "SignIn.lastSeen",
        query =
                "select s.account.id, max(s.lastSeenAt) from SignIn s where s.account in :accounts group by s.account.id")
@NamedQuery(name = "SignIn.openOf", query = "select s from SignIn s where s.account = :account and s.endedAt is null")
public class SignIn {

    /** After this time without a request the sign-in is over. */
    public static final Duration IDLE_LIMIT = Duration.ofMinutes(15);

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "last_seen_at")
    private LocalDateTime lastSeenAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Column(name = "end_reason")
    private String endReason;

    protected SignIn() {}

    SignIn(Account account, LocalDateTime now) {
        id = TsidCreator.getTsid().toLong();
        this.account = account;
        startedAt = now;
        lastSeenAt = now;
    }

    boolean isIdle(LocalDateTime now) {
        return lastSeenAt.plus(IDLE_LIMIT).isBefore(now);
    }

    /** Noted at most once a minute: a write at every click would cost more than it tells. */
    void seen(LocalDateTime now) {
        if (lastSeenAt.plusMinutes(1).isBefore(now)) {
            lastSeenAt = now;
        }
    }

    /** Why it was ended, as it is kept; null as long as it was not. */
    String endReason() {
        return endReason;
    }

    void end(String reason, LocalDateTime now) {
        endedAt = now;
        endReason = reason;
    }

    public long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }
}
