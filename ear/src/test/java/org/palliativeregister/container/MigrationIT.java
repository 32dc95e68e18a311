package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palliativeregister.run.TestBed;

/**
 * A register of the build before texts were bound to their rows is brought to this build's schema: a database with the
 * rows of the test bed's, which has their seals from the register itself to compare.
 */
class MigrationIT {

    private static final String EARLIER = "earlier_register";
    private static final String LAST_WITHOUT_SEALS = "027";
    private static final List<String> OF_KEYS = List.of("key_check", "key_use");
    private static final List<String> BOUND =
            List.of("medical_record", "prescription", "prescription_amendment", "record_merge");

    /** A row that was saved while one of its texts did not open has no seal over all of them. */
    private static final String IN_ONE_PIECE = "substr(ours.row_seal, 3, 16) <> repeat(char(0), 16)";

    private final TestBed bed = TestBed.prepared();

    @TempDir
    Path folder;

    @BeforeEach
    void make_a_register_of_the_earlier_build() throws SQLException {
        try (Connection administrator = bed.connectAsAdministrator()) {
            run(administrator, "create database " + EARLIER);
            run(administrator, "grant all on " + EARLIER + ".* to " + TestBed.OWNER + " with grant option");
            Flyway.configure()
                    .dataSource(bed.address(EARLIER), TestBed.OWNER, bed.ownerPassword())
                    .locations("classpath:db/migration")
                    .target(LAST_WITHOUT_SEALS)
                    .load()
                    .migrate();
            run(administrator, "set foreign_key_checks = 0");
            for (String table : OF_KEYS) {
                copy(administrator, table);
            }
            for (String table : BOUND) {
                copy(administrator, table);
            }
        }
    }

    @AfterEach
    void drop_it() throws SQLException {
        try (Connection administrator = bed.connectAsAdministrator()) {
            run(administrator, "drop database " + EARLIER);
        }
    }

    @Test
    void every_text_is_bound_to_its_row_as_the_register_itself_binds_it() throws SQLException {
        bed.migrate(EARLIER, bed.keystore());

        try (Connection owner = bed.connect(EARLIER)) {
            assertThat(count(owner, "select count(*) from prescription where note_enc is not null"))
                    .as("instructions to compare")
                    .isPositive();
            assertThat(count(owner, "select count(*) from palliative_register.prescription ours where " + IN_ONE_PIECE))
                    .as("seals to compare with")
                    .isGreaterThan(500);
            for (String table : BOUND) {
                assertThat(count(
                                owner,
                                "select count(*) from " + table + " earlier join palliative_register." + table
                                        + " ours using (id) where not earlier.row_seal <=> ours.row_seal and "
                                        + IN_ONE_PIECE))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void a_text_that_does_not_open_is_not_proved_by_it() throws SQLException {
        try (Connection owner = bed.connect(EARLIER)) {
            run(
                    owner,
                    "update prescription set note_enc = concat(left(note_enc, length(note_enc) - 1),"
                            + " char(ascii(right(note_enc, 1)) ^ 1)) where note_enc is not null order by id limit 1");
            long damaged = count(owner, "select min(id) from prescription where note_enc is not null");

            bed.migrate(EARLIER, bed.keystore());

            assertThat(count(
                            owner,
                            "select count(*) from prescription where id = " + damaged
                                    + " and substr(row_seal, 3, 32) = repeat(char(0), 32)"))
                    .isEqualTo(1);
        }
    }

    @Test
    void with_the_keys_of_another_register_nothing_is_changed_and_a_sentence_says_why() throws SQLException {
        Path others = folder.resolve("others.p12");
        bed.makeKeys(others);

        assertThatThrownBy(() -> bed.migrate(EARLIER, others))
                .hasMessageContaining("The database was not migrated.")
                .hasMessageContaining("is not the one under which");

        assertUntouched();
    }

    @Test
    void without_the_keys_nothing_is_changed_and_a_sentence_says_why() throws SQLException {
        assertThatThrownBy(() -> bed.migrate(EARLIER, folder.resolve("none.p12")))
                .hasMessageContaining("The database was not migrated.")
                .hasMessageContaining("none.p12");

        assertUntouched();
    }

    private void assertUntouched() throws SQLException {
        try (Connection owner = bed.connect(EARLIER)) {
            assertThat(count(owner, "select max(version) from flyway_schema_history"))
                    .isEqualTo(Long.parseLong(LAST_WITHOUT_SEALS));
            assertThat(count(
                            owner,
                            "select count(*) from information_schema.columns where table_schema = database()"
                                    + " and column_name = 'row_seal' and table_name <> 'patient_passport'"))
                    .isZero();
        }
    }

    private static void copy(Connection administrator, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = administrator.prepareStatement(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?"
                        + " and generation_expression is null")) {
            query.setString(1, EARLIER);
            query.setString(2, table);
            try (ResultSet names = query.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
        }
        String all = String.join(", ", columns);
        run(
                administrator,
                "insert into " + EARLIER + "." + table + " (" + all + ") select " + all + " from palliative_register."
                        + table);
    }

    private static void run(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static long count(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
