package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.palliativeregister.OwnerCommand;
import org.palliativeregister.schema.CodedMigration;

/**
 * Binds the sealed texts outside of the passport to their rows. What stands there already is bound once, here, which
 * takes the keystore; from then on a row without its seal is damaged. What the tables are called is written out, because
 * a migration must not change when the entities do.
 */
public final class BindTexts implements CodedMigration {

    private static final String LONGEST = " varbinary(82)";
    private static final int AT_ONCE = 500;

    /** A table as it is before. */
    private record Texts(String table, String entity, Map<String, String> columns) {}

    private static final List<Texts> ALL = List.of(
            new Texts("medical_record", "MedicalRecord", Map.of("allergies", "allergies_enc", "note", "note_enc")),
            new Texts("prescription", "Prescription", Map.of("note", "note_enc", "stopNote", "stop_note_enc")),
            new Texts("prescription_amendment", "PrescriptionAmendment", Map.of("note", "note_enc")),
            new Texts(
                    "record_merge",
                    "RecordMerge",
                    Map.of("passport", "passport_enc", "reason", "reason_enc", "record", "record_enc")));

    @Override
    public String version() {
        return "028";
    }

    @Override
    public String description() {
        return "bind texts";
    }

    @Override
    public void migrate(Connection connection) throws SQLException {
        for (Texts texts : ALL) {
            run(connection, "alter table " + texts.table() + " add column row_seal" + LONGEST + " null");
            bind(connection, texts);
            run(connection, "alter table " + texts.table() + " modify column row_seal" + LONGEST + " not null");
        }
    }

    /** Opens the keystore if there are rows that this migration has to bind. */
    @Override
    public void prepare() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password())) {
            if (isDue(connection) && hasRows(connection)) {
                connection.setAutoCommit(false);
                KeyRing.open(OwnerCommand.keystore(), OwnerCommand.keystorePassword(), connection);
                connection.rollback();
            }
        } catch (KeystoreUnusable e) {
            OwnerCommand.fail("The database was not migrated. " + e.getMessage());
        }
    }

    /** Whether the tables are there and not bound yet. */
    private static boolean isDue(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), coalesce(sum(column_name = 'row_seal'), 0)"
                        + " from information_schema.columns where table_schema = database()"
                        + " and table_name = 'record_merge' and column_name in ('id', 'row_seal')")) {
            row.next();
            return row.getInt(1) == 1 && row.getInt(2) == 0;
        }
    }

    private static boolean hasRows(Connection connection) throws SQLException {
        for (Texts texts : ALL) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + texts.table() + " limit 1")) {
                if (row.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void run(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** In the order of the numbers, so that no row is looked at twice. */
    private static void bind(Connection connection, Texts texts) throws SQLException {
        List<String> attributes = texts.columns().keySet().stream().sorted().toList();
        String columns =
                String.join(", ", attributes.stream().map(texts.columns()::get).toList());
        try (PreparedStatement some = connection.prepareStatement("select id, " + columns + " from " + texts.table()
                        + " where id > ? order by id limit " + AT_ONCE);
                PreparedStatement seal =
                        connection.prepareStatement("update " + texts.table() + " set row_seal = ? where id = ?")) {
            Long reached = Long.MIN_VALUE;
            while (reached != null) {
                some.setLong(1, reached);
                reached = bindSome(texts.entity(), attributes, some, seal);
                connection.commit();
            }
        }
    }

    /** The number of the last row; null when there was none. */
    private static Long bindSome(String entity, List<String> attributes, PreparedStatement some, PreparedStatement seal)
            throws SQLException {
        Long reached = null;
        try (ResultSet row = some.executeQuery()) {
            while (row.next()) {
                reached = row.getLong(1);
                SortedMap<String, byte[]> cells = new TreeMap<>();
                for (int i = 0; i < attributes.size(); i++) {
                    cells.put(attributes.get(i), row.getBytes(i + 2));
                }
                seal.setBytes(1, TextSeal.first(entity, reached, cells));
                seal.setLong(2, reached);
                seal.addBatch();
            }
        }
        if (reached != null) {
            seal.executeBatch();
        }
        return reached;
    }
}
