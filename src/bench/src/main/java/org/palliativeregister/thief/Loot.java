package org.palliativeregister.thief;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every table of the database, as whoever has a copy of it can read it: without a key. */
final class Loot {

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Set<String> OF_THE_PATIENT = Set.of("patient", "patient_passport");

    private final Connection connection;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();

    Loot(Connection connection) throws SQLException {
        this.connection = connection;
        for (List<String> row : rows("select id from patient order by number")) {
            places.put(Long.valueOf(row.get(0)), places.size());
        }
        for (List<String> row : rows("select table_name, group_concat(column_name) from information_schema.columns"
                + " where table_schema = database() group by table_name")) {
            String table = row.get(0);
            if (OF_THE_PATIENT.contains(table)) {
                read(table, table, "id", "");
            } else if (table.equals("passport_token")) {
                readTokens();
            } else if (List.of(row.get(1).split(",")).contains("patient_id")) {
                read(table, table, "patient_id", "");
            }
        }
    }

    private void readTokens() throws SQLException {
        for (List<String> row : rows("select distinct kind, generation from passport_token order by 1, 2")) {
            read(
                    "passport_token of kind " + row.get(0) + ", generation " + row.get(1),
                    "passport_token",
                    "patient_id",
                    " where kind = " + row.get(0) + " and generation = " + row.get(1));
        }
    }

    int patients() {
        return places.size();
    }

    /** What stands for the patients: of a table with several rows for a patient, the first of them. */
    List<Column> columns() {
        return columns;
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What an id stands for in a table of the institution's own words. */
    Map<String, String> words(String table, String column) throws SQLException {
        return rows("select id, " + column + " from " + table).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    /** Columns of bytes in any table whose values are not all different, and how many are not; nonces too. */
    Map<String, Long> repeated() throws SQLException {
        Map<String, Long> repeated = new LinkedHashMap<>();
        for (List<String> row : rows("select table_name, column_name from information_schema.columns where table_schema"
                + " = database() and data_type in ('binary', 'varbinary', 'blob', 'mediumblob', 'longblob')"
                + " and table_name <> 'flyway_schema_history' order by 1, 2")) {
            String table = row.get(0);
            String column = row.get(1);
            repeated.put(table + "." + column, repeated(table, column));
            if (column.endsWith("_enc")) {
                repeated.put(table + "." + column + ", nonce", repeated(table, "substring(" + column + ", 4, 12)"));
            }
        }
        return repeated;
    }

    private long repeated(String table, String what) throws SQLException {
        return Long.parseLong(rows("select count(" + what + ") - count(distinct " + what + ") from " + table)
                .get(0)
                .get(0));
    }

    private void read(String name, String table, String patient, String where) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery("select * from " + table + where)) {
                ResultSetMetaData head = rows.getMetaData();
                Comparable<?>[][] values = new Comparable<?>[head.getColumnCount() + 1][places.size()];
                for (long row = 1; rows.next(); row++) {
                    Integer place = places.get(rows.getLong(patient));
                    if (place != null && values[0][place] == null) {
                        values[0][place] = row;
                        for (int i = 1; i <= head.getColumnCount(); i++) {
                            values[i][place] = value(rows, head, i);
                        }
                    }
                }
                columns.add(new Column(name + ", order of the rows", false, values[0]));
                for (int i = 1; i <= head.getColumnCount(); i++) {
                    columns.add(new Column(name + "." + head.getColumnName(i), isBytes(head, i), values[i]));
                }
            }
        }
    }

    private static boolean isBytes(ResultSetMetaData head, int column) throws SQLException {
        return BYTES.contains(head.getColumnType(column));
    }

    private static Comparable<?> value(ResultSet rows, ResultSetMetaData head, int column) throws SQLException {
        if (isBytes(head, column)) {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
        }
        Object value = rows.getObject(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value == null ? null : value.toString();
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }
}
