package org.palliativeregister.account;

import java.time.LocalDateTime;

/** What stands between an account and its use. */
public enum AccountState {
    /** Nothing. */
    ACTIVE,
    /** An own password has yet to be set. */
    ISSUED,
    /** Too many wrong passwords; passes by itself. */
    LOCKED,
    /** An administrator closed it. */
    DEACTIVATED;

    static AccountState of(Account account, LocalDateTime lockedUntil) {
        if (!account.isActive()) {
            return DEACTIVATED;
        }
        if (lockedUntil != null) {
            return LOCKED;
        }
        return account.isPasswordChangeRequired() ? ISSUED : ACTIVE;
    }
}
