package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.run.TestBed;

/** {@code docs/security/columns.md} names every column of the database as it is, with how it is protected. */
class ColumnsIT {

    private static final Set<String> OF_EVERY_ENTRY =
            Set.of("id", "version", "created_at", "created_by", "changed_at", "changed_by");
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir"), "..", "docs/security/columns.md");

    private static final Pattern CLASS = Pattern.compile("<class>([^<]+)</class>");
    private static final Pattern WORD = Pattern.compile("'([A-Z0-9_]+)'");

    private Map<String, Map<String, String>> tables;
    private List<Row> rows;

    /** A line of the document: its tables, and the columns of each class. */
    private record Row(Set<String> tables, Set<String> sealed, Set<String> keyed, Set<String> clear) {

        static Row of(String line) {
            List<Set<String>> cells =
                    Arrays.stream(line.split("\\|", -1)).map(Row::names).toList();
            return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        private static Set<String> names(String cell) {
            return Arrays.stream(cell.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> columns() {
            Set<String> all = new TreeSet<>(sealed);
            all.addAll(keyed);
            all.addAll(clear);
            return all;
        }
    }

    @BeforeEach
    void read_the_document_and_the_database() throws IOException, SQLException {
        rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| [a-z_]+(, [a-z_]+)* \\|.*") && !line.startsWith("| table |"))
                .map(Row::of)
                .toList();
        tables = new TreeMap<>();
        try (Connection connection = TestBed.prepared().connect();
                PreparedStatement query = connection.prepareStatement(
                        "select table_name, column_name, data_type from information_schema.columns"
                                + " where table_schema = database()");
                ResultSet columns = query.executeQuery()) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new TreeMap<>())
                        .put(columns.getString(2), columns.getString(3));
            }
        }
    }

    @Test
    void every_table_of_the_database_and_no_other_is_named_once() {
        assertThat(rows.stream().flatMap(row -> row.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(tables.keySet());
    }

    @Test
    void every_column_of_the_database_is_named() {
        for (Row row : rows) {
            for (String table : row.tables()) {
                Set<String> columns = new TreeSet<>(tables.get(table).keySet());
                columns.removeAll(OF_EVERY_ENTRY);
                assertThat(row.columns()).as(table).containsAll(columns);
            }
        }
    }

    @Test
    void every_column_that_is_named_is_there() {
        for (Row row : rows) {
            Set<String> there = row.tables().stream()
                    .flatMap(table -> tables.get(table).keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(there).as(row.tables().toString()).containsAll(row.columns());
        }
    }

    @Test
    void what_is_named_as_sealed_is_and_what_is_named_as_clear_is_not() {
        for (Row row : rows) {
            row.tables().forEach(table -> tables.get(table).forEach((column, type) -> {
                String as = table + "." + column;
                assertThat(row.sealed().contains(column))
                        .as(as)
                        .isEqualTo(column.endsWith("_enc") || column.equals("patients_sealed"));
                boolean hidden = row.sealed().contains(column) || row.keyed().contains(column);
                assertThat(type.endsWith("binary")).as(as).isEqualTo(hidden && !column.equals("password_hash"));
            }));
        }
    }

    @Test
    void a_column_takes_just_the_words_that_the_register_knows() throws IOException, SQLException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Class<?> entity : entities()) {
            collect(entity, entity.getAnnotation(Table.class).name(), known);
        }
        assertThat(taken()).containsExactlyInAnyOrderEntriesOf(known);
    }

    private static List<Class<?>> entities() throws IOException {
        List<Class<?>> entities = new ArrayList<>();
        try (InputStream descriptor = RegisterEntry.class.getResourceAsStream("/META-INF/persistence.xml")) {
            Matcher names = CLASS.matcher(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8));
            while (names.find()) {
                Class<?> type = Class.forName(names.group(1));
                if (type.isAnnotationPresent(Table.class)) {
                    entities.add(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return entities;
    }

    /** Of an entity, or of what is embedded in it. */
    private static void collect(Class<?> type, String table, Map<String, Set<String>> known) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Embedded.class)) {
                collect(field.getType(), table, known);
            } else if (field.isAnnotationPresent(Enumerated.class)) {
                Column named = field.getAnnotation(Column.class);
                known.put(
                        table + "." + (named == null ? field.getName() : named.name()),
                        Arrays.stream(field.getType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.toSet()));
            }
        }
    }

    /** What the constraints {@code TABLE_COLUMN} let in. */
    private static Map<String, Set<String>> taken() throws SQLException {
        Map<String, Set<String>> taken = new TreeMap<>();
        try (Connection connection = TestBed.prepared().connect();
                PreparedStatement query = connection.prepareStatement("select table_name, constraint_name, check_clause"
                        + " from information_schema.check_constraints where constraint_schema = database()");
                ResultSet checks = query.executeQuery()) {
            while (checks.next()) {
                String table = checks.getString(1);
                String column = checks.getString(2).substring(table.length() + 1);
                assertThat(checks.getString(3)).contains("`" + column + "`");
                taken.put(
                        table + "." + column,
                        WORD.matcher(checks.getString(3))
                                .results()
                                .map(word -> word.group(1))
                                .collect(Collectors.toSet()));
            }
        }
        return taken;
    }
}
