package org.palliativeregister.web.failure;

import jakarta.enterprise.inject.spi.CDI;
import org.palliativeregister.account.AccountDirectory;

/** The person who bears a login: entries are stamped with logins, and people are told of people. */
final class Bearer {

    private Bearer() {}

    /** By name; the login where there is none. */
    static String of(String login) {
        return CDI.current().select(AccountDirectory.class).get().findName(login);
    }
}
