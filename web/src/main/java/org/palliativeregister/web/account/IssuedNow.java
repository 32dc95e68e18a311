package org.palliativeregister.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.palliativeregister.account.IssuedPassword;

/** A password made in this request: shown by its answer and by no other. */
@Named
@RequestScoped
public class IssuedNow {

    private IssuedPassword password;

    void show(IssuedPassword issued) {
        password = issued;
    }

    /** Null when none was made. */
    public IssuedPassword getPassword() {
        return password;
    }
}
