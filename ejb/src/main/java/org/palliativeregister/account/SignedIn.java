package org.palliativeregister.account;

import java.util.Set;

/** A sign-in as it stands at this request. */
public record SignedIn(
        long signInId, String login, String fullName, Set<String> permissions, String language, String theme) {

    static SignedIn of(SignIn signIn, Account account) {
        return new SignedIn(
                signIn == null ? 0 : signIn.getId(),
                account.getLogin(),
                account.getFullName(),
                account.permissions(),
                account.getLanguage(),
                account.getTheme());
    }
}
