package org.palliativeregister.account;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sign-in as it stands at this request.
 *
 * @param roles names of the roles, in the language of the user
 * @param permissions none as long as a password of one's own is missing
 * @param passwordChangeRequired whether a password of one's own has to be set before anything else
 */
public record SignedIn(
        long signInId,
        String login,
        String fullName,
        String position,
        String roles,
        Set<String> permissions,
        String language,
        String theme,
        boolean passwordChangeRequired) {

    static SignedIn of(SignIn signIn, Account account) {
        return new SignedIn(
                signIn == null ? 0 : signIn.getId(),
                account.getLogin(),
                account.getFullName(),
                account.getPosition(),
                names(account),
                account.isPasswordChangeRequired() ? Set.of() : account.permissions(),
                account.getLanguage(),
                account.getTheme(),
                account.isPasswordChangeRequired());
    }

    private static String names(Account account) {
        return account.getRoles().stream()
                .map(role -> role.name(account.getLanguage()))
                .collect(Collectors.joining(", "));
    }
}
