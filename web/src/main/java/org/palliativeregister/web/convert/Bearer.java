package org.palliativeregister.web.convert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.account.AccountDirectory;

/** The person who bears a login: entries are stamped with logins, and people are told of people. */
@Named("bearer")
@RequestScoped
public class Bearer {

    @Inject
    private AccountDirectory directory;

    /** Where nothing can be injected: as {@link #name}. */
    public static String of(String login) {
        return CDI.current().select(Bearer.class).get().name(login);
    }

    /** By name; the login where there is none. */
    public String name(String login) {
        return directory.findName(login);
    }
}
