package org.palliativeregister.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.audit.Entrance;
import org.palliativeregister.crypto.BlindIndex;

/**
 * The life of a sign-in, for the mechanism that checks the password: its methods are called before anybody is signed
 * in, so they permit all and hand out nothing that the caller did not bring.
 */
@Stateless
@PermitAll
public class SigningIn {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Entrance entrance;

    /** Whether too many wrong passwords were given for this login a short while ago. */
    public boolean isLocked(String login) {
        return signIns.failures(key(login)).filter(f -> f.isLocked(now())).isPresent();
    }

    /** Counts a wrong password; takes as long for a login that nobody bears, so that its time tells nothing. */
    public void countWrong(String login, String password) {
        Optional<Account> account = accounts.byLogin(login.strip());
        if (account.filter(Account::isActive).isEmpty()) {
            NewPassword.spendTheTimeOfAHash(password);
        }
        if (account.isPresent()) {
            countWrong(account.get());
        } else {
            countStranger(login);
        }
    }

    /** Guesses side by side with the one that locks are counted too, but told no more: they could be without number. */
    private void countWrong(Account account) {
        FailedSignIn failed = signIns.failed(account.getLogin());
        boolean lockedBefore = failed.isLocked(now());
        failed.count(now());
        if (lockedBefore) {
            return;
        }
        entrance.refused(account.getLogin(), "SigningIn.countWrong");
        if (failed.isLocked(now())) {
            entrance.passed(account.getLogin(), "SigningIn.lock");
        }
    }

    /** What cannot be a login is never locked. Logins can be invented without end: what counts no more does not stay. */
    private void countStranger(String typed) {
        signIns.forgetFailuresBefore(FailedSignIn.forgotten(now()));
        if (written(typed).matches(Login.FORM)) {
            signIns.failed(strangerKey(typed)).count(now());
        }
        entrance.refusedOnce(Entrance.STRANGER, "SigningIn.countWrong");
    }

    /** Starts a sign-in for an account whose password was right; empty if the account may not sign in. */
    public Optional<SignedIn> start(String login) {
        return accounts.byLogin(login)
                .filter(account -> account.isActive() && !account.isProgram())
                .map(this::start);
    }

    private SignedIn start(Account account) {
        signIns.failures(account.getLogin()).ifPresent(signIns::forget);
        SignIn signIn = new SignIn(account, now());
        signIns.add(signIn);
        entrance.passed(account.getLogin(), "SigningIn.start");
        return SignedIn.of(signIn, account);
    }

    /**
     * A caller that brings its password with each request; empty for one who has yet to set a password of his own. Let
     * in, its acts tell of it.
     */
    public Optional<SignedIn> caller(String login) {
        Optional<Account> account = accounts.byLogin(login);
        Optional<SignedIn> caller = account.filter(bearer -> bearer.isActive() && !bearer.isPasswordChangeRequired())
                .map(bearer -> SignedIn.of(null, bearer));
        if (caller.isEmpty()) {
            account.ifPresent(bearer -> entrance.refusedOnce(bearer.getLogin(), "SigningIn.caller"));
        }
        return caller;
    }

    /** The sign-in with the rights it has now; empty if it was ended, has been idle too long, or the account is closed. */
    public Optional<SignedIn> resume(long signInId) {
        return signIns.open(signInId).flatMap(signIn -> {
            boolean closed = !signIn.getAccount().isActive();
            if (closed || signIn.isIdle(now())) {
                signIn.end(closed ? "deactivated" : "expired", now());
                return Optional.empty();
            }
            signIn.seen(now());
            return Optional.of(SignedIn.of(signIn, signIn.getAccount()));
        });
    }

    /**
     * Why a sign-in is over, for who had it: {@code expired}, {@code signed-out}, or what ended it from outside:
     * {@code deactivated}, {@code password-reset}, {@code password} (a new one of his own), {@code ended}; null where
     * nothing is known of it.
     */
    public String findEndReason(long signInId) {
        return signIns.get(signInId).map(SignIn::endReason).orElse(null);
    }

    public void end(long signInId) {
        signIns.open(signInId).ifPresent(signIn -> {
            signIn.end("signed-out", now());
            entrance.passed(signIn.getAccount().getLogin(), "SigningIn.end");
        });
    }

    /** The database finds an account by other letters than its own, é for e: it is the account that is counted. */
    private String key(String typed) {
        return accounts.byLogin(typed.strip()).map(Account::getLogin).orElseGet(() -> strangerKey(typed));
    }

    /** What nobody bears as a login may be a password typed into the wrong field: it is counted and not kept. */
    private static String strangerKey(String typed) {
        return "?" + HexFormat.of().formatHex(BlindIndex.mark("stranger", written(typed)));
    }

    private static String written(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
