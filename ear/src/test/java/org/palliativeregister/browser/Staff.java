package org.palliativeregister.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.palliativeregister.run.TestBed;

/** Accounts to sign in with. */
final class Staff {
    static final String DOCTOR = "gromova";
    static final String ADMINISTRATOR = "admin";

    /** Full names, as pages tell them. */
    static final String DOCTOR_NAME = "Громова Елена Андреевна";

    static final String ADMINISTRATOR_NAME = "Лехтонен Вера Антоновна";

    /** Nobody: has not signed in. */
    static final String STRANGER = "stranger";

    /** A doctor who has yet to set a password of his own. */
    static final String NEWCOMER = "newcomer";

    /** A doctor without patients. */
    static final String WITHOUT_INSTITUTION = "without-institution";

    private static final String ACCOUNT = """
            insert into account (id, version, created_at, created_by, changed_at, changed_by, login, password_hash,
                full_name, position, language, theme)
            select ?, 0, created_at, created_by, changed_at, changed_by, ?, password_hash, full_name, position, ?, ?
            from account where login = ?""";

    private final TestBed bed;
    private final Map<String, String> likenesses = new HashMap<>();

    Staff(TestBed bed) {
        this.bed = bed;
    }

    String password(String login) {
        return bed.password(likenesses.getOrDefault(login, login));
    }

    /** Somebody who may do what the other may, in a language and with a theme of his own; the login. */
    String like(String who, String language, String theme) {
        String login = who.equals(NEWCOMER) || who.equals(WITHOUT_INSTITUTION) ? DOCTOR : who;
        String fresh = login + "-" + Invented.number(8);
        long id = Long.parseLong(Invented.number(15));
        try (Connection connection = bed.connect()) {
            update(connection, ACCOUNT, id, fresh, language, theme, login);
            update(
                    connection,
                    "insert into account_role select ?, role_id from account_role"
                            + " join account on account.id = account_id where login = ?",
                    id,
                    login);
            if (who.equals(NEWCOMER)) {
                update(connection, "update account set password_change_required = true where id = ?", id);
            }
            if (who.equals(WITHOUT_INSTITUTION)) {
                return remember(fresh, login);
            }
            update(
                    connection,
                    "insert into account_institution select ?, institution_id from account_institution"
                            + " join account on account.id = account_id where login = ?",
                    id,
                    login);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return remember(fresh, login);
    }

    private String remember(String fresh, String likeness) {
        likenesses.put(fresh, likeness);
        return fresh;
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
