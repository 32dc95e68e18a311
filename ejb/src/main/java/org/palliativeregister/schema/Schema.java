package org.palliativeregister.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema this build needs, as the migrations that it carries. */
final class Schema {

    /** What is said of a database that a newer build has migrated. */
    static final String NEWER =
            "The database has a newer schema than this build. Install the build that belongs to it, or a newer one.";

    private static final List<CodedMigration> CODED =
            ServiceLoader.load(CodedMigration.class, Schema.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final Flyway flyway;

    private Schema(FluentConfiguration configuration) {
        flyway = configuration
                .locations("classpath:db/migration")
                .javaMigrations(CODED.stream().map(Coded::new).toArray(Coded[]::new))
                .load();
    }

    static Schema of(DataSource database) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader()).dataSource(database));
    }

    static Schema of(String url, String user, String password) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader()).dataSource(url, user, password));
    }

    /** What keeps this build from working on the database, as a sentence; null when nothing does. */
    String mismatch() {
        if (isNewer()) {
            return NEWER;
        }
        MigrationInfo[] all = flyway.info().all();
        if (Arrays.stream(all).anyMatch(migration -> migration.getState().isFailed())) {
            return "A migration of the database's schema has stopped half-way. Restore the database from its backup and run «bin/register migrate» with the owner's account.";
        }
        long missing = flyway.info().pending().length;
        return missing == 0
                ? null
                : "The database lacks " + missing
                        + " of the schema's migrations. Stop the register and run «bin/register migrate» with the owner's account, then start it again.";
    }

    /** Whether the database knows migrations that this build does not. */
    boolean isNewer() {
        return Arrays.stream(flyway.info().all()).anyMatch(Schema::isUnknownHere);
    }

    /** Makes sure of what the missing ones need. */
    void prepare() throws SQLException {
        for (CodedMigration migration : CODED) {
            migration.prepare();
        }
    }

    /** Applies what is missing; the number of migrations applied. */
    int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    private static boolean isUnknownHere(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.MISSING_SUCCESS;
    }
}
