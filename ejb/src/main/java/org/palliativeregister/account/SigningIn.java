package org.palliativeregister.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

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

    /** Whether too many wrong passwords were given for this login a short while ago. */
    public boolean isLocked(String login) {
        return signIns.failures(key(login)).filter(f -> f.isLocked(now())).isPresent();
    }

    /** Counts a wrong password; takes as long for a login that nobody bears, so that its time tells nothing. */
    public void countWrong(String login, String password) {
        if (accounts.byLogin(login.strip()).filter(Account::isActive).isEmpty()) {
            NewPassword.spendTheTimeOfAHash(password);
        }
        if (isLogin(login)) {
            signIns.failed(key(login)).count(now());
        }
    }

    /** Starts a sign-in for an account whose password was right; empty if the account may not sign in. */
    public Optional<SignedIn> start(String login) {
        signIns.failures(key(login)).ifPresent(signIns::forget);
        return accounts.byLogin(login)
                .filter(account -> account.isActive() && !account.isProgram())
                .map(account -> {
                    SignIn signIn = new SignIn(account, now());
                    signIns.add(signIn);
                    return SignedIn.of(signIn, account);
                });
    }

    /** A caller that brings its password with each request; empty for one who has yet to set a password of his own. */
    public Optional<SignedIn> caller(String login) {
        return accounts.byLogin(login)
                .filter(account -> account.isActive() && !account.isPasswordChangeRequired())
                .map(account -> SignedIn.of(null, account));
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
        signIns.open(signInId).ifPresent(signIn -> signIn.end("signed-out", now()));
    }

    /** What cannot be a login may be a password typed into the wrong field: it is neither kept nor ever locked. */
    private static boolean isLogin(String typed) {
        return key(typed).matches(Login.FORM);
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
