package org.palliativeregister.account;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.palliativeregister.NewNumber;
import org.palliativeregister.OwnerCommand;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.OperatorEntry;
import org.palliativeregister.audit.Subject;
import org.palliativeregister.crypto.KeyRing;
import org.palliativeregister.crypto.KeystoreUnusable;

/**
 * {@code bin/register make-administrator}: the first account of an installation, or one more when no administrator can
 * sign in any longer. Whoever may use it holds the account that owns the database anyhow. The audit says that it was
 * used; for that it needs the keys.
 */
public final class MakeAdministrator {

    private static final int LONGEST_NAME = 200;

    private static final String ACCOUNT = """
            insert into account (id, version, created_at, created_by, changed_at, changed_by, login, password_hash,
                password_change_required, full_name)
            values (?, 1, utc_timestamp(3), 'bin/register', utc_timestamp(3), 'bin/register', ?, ?, true, ?)""";

    private static final String ROLE = """
            insert into account_role (account_id, role_id) select ?, id from role where code = 'administrator'""";

    private MakeAdministrator() {}

    /**
     * Says the password, which stands nowhere else, or in one sentence why nothing was done.
     *
     * @param arguments login and full name
     */
    public static void main(String[] arguments) {
        Login login = login(arguments[0]);
        String name = name(arguments[1]);
        NewPassword password = NewPassword.generated();
        try (Connection owner =
                DriverManager.getConnection(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password())) {
            if (isTaken(owner, login)) {
                OwnerCommand.fail("There is an account " + login.text() + " already; take another login.");
            }
            KeyRing.open(OwnerCommand.keystore(), OwnerCommand.keystorePassword(), owner);
            owner.setAutoCommit(false);
            make(owner, login, name, password);
            owner.commit();
        } catch (SQLException e) {
            OwnerCommand.fail("No account was made: " + e.getMessage()
                    + ". Check that the database runs, and REGISTER_DB_URL, REGISTER_DB_OWNER and its password.");
        } catch (KeystoreUnusable e) {
            OwnerCommand.fail("No account was made. " + e.getMessage());
        }
        OwnerCommand.say(
                "Administrator made. Sign in once and set a password of your own; this one is shown only here:");
        OwnerCommand.say("  " + login.text() + "  " + password.text());
    }

    private static boolean isTaken(Connection owner, Login login) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select 1 from account where login = ?")) {
            query.setString(1, login.text());
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void make(Connection owner, Login login, String name, NewPassword password) throws SQLException {
        long id = NewNumber.draw();
        try (PreparedStatement account = owner.prepareStatement(ACCOUNT);
                PreparedStatement role = owner.prepareStatement(ROLE)) {
            account.setLong(1, id);
            account.setString(2, login.text());
            account.setString(3, password.hash());
            account.setString(4, name);
            account.executeUpdate();
            role.setLong(1, id);
            role.executeUpdate();
            OperatorEntry.write(owner, "make-administrator", Subject.of("account", id));
        }
    }

    private static Login login(String text) {
        try {
            return new Login(text);
        } catch (RuleViolation e) {
            OwnerCommand.fail(
                    "The login has 3 to 80 small Latin letters, digits, dots and hyphens, and begins with a letter or digit.");
            throw e;
        }
    }

    private static String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            OwnerCommand.fail("The full name has 1 to " + LONGEST_NAME + " characters on one line.");
        }
        return name;
    }
}
