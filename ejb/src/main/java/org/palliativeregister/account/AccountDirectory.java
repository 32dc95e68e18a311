package org.palliativeregister.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Who stands behind a login, for whoever is told of it: colleagues know each other by name. */
@Stateless
@PermitAll
public class AccountDirectory {

    @Inject
    private Accounts accounts;

    /** The full name; the login itself where it is no account's, or the account bears no name. */
    public String findName(String login) {
        return accounts.byLogin(login)
                .map(Account::getFullName)
                .filter(name -> !name.isBlank())
                .orElse(login);
    }
}
