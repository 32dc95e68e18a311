package org.palliativeregister.account;

/** A password made by the register for an account, to be shown once and kept nowhere. */
public record IssuedPassword(long accountId, String login, String fullName, String password) {

    @Override
    public String toString() {
        return "IssuedPassword for " + login;
    }
}
