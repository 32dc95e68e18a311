package org.palliativeregister.browser;

/** Where name and password are asked for. */
final class SignInPage extends RegisterPage {

    SignInPage(RegisterPage other) {
        super(other);
    }

    SignInPage open() {
        go("/session/authorization.xhtml");
        return this;
    }

    void signIn(String login, String password) {
        type("signIn:login", login);
        type("signIn:password", password);
        press("signIn:enter");
    }

    /** Instead of a password that was issued. */
    void setOwnPassword(String password) {
        waitForPath("/session/new-password.xhtml");
        type("form:fresh", password);
        type("form:repeated", password);
        press("form:save");
    }
}
