package org.palliativeregister.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfSubject;

/** Whoever is signed in sets a password of his own; that he knows the old one is checked where passwords are checked. */
@Stateless
@RolesAllowed(Permission.SIGNED_IN)
@Audited
public class OwnPassword {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private SignIns signIns;

    /**
     * Replaces the caller's password and ends his other sign-ins.
     *
     * @param typed the new password
     * @param keptSignIn number of the sign-in from which it is done
     * @throws RuleViolation {@code rule.account.password.…}
     */
    public void change(String typed, @OfSubject("sign-in") long keptSignIn) {
        Account account = currentAccount.findAccount();
        account.changePassword(new NewPassword(typed, account.getLogin()).hash());
        signIns.openOf(account).stream()
                .filter(signIn -> signIn.getId() != keptSignIn)
                .forEach(signIn -> signIn.end("password", LocalDateTime.now(ZoneOffset.UTC)));
    }
}
