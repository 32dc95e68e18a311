package org.palliativeregister.browser;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palliativeregister.run.TestBed;

/** The number of rows and the checksum of every table, but for those that only record who came and looked. */
record Fingerprint(Map<String, String> tables) {
    private static final Set<String> TRACES =
            Set.of("audit_entry", "sign_in", "failed_sign_in", "register_node", "flyway_schema_history");

    static Fingerprint of(TestBed bed) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = bed.connect();
                Statement statement = connection.createStatement()) {
            List<String> names = names(statement);
            add(tables, statement, names.stream().map(Fingerprint::count).collect(Collectors.joining(" union all ")));
            add(tables, statement, "checksum table " + String.join(", ", names));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Fingerprint(tables);
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("show full tables where table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                if (!TRACES.contains(rows.getString(1))) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** With the name of the schema, as {@code checksum table} writes it. */
    private static String count(String table) {
        return "select concat(database(), '." + table + "'), count(*) from " + table;
    }

    private static void add(Map<String, String> tables, Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.merge(rows.getString(1), rows.getString(2), (count, sum) -> count + " rows, checksum " + sum);
            }
        }
    }
}
