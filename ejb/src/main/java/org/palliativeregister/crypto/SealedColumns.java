package org.palliativeregister.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All sealed columns of the register, as its entities declare them; for work that needs no entities. */
public final class SealedColumns {

    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");

    private SealedColumns() {}

    /** As the entities are listed. */
    public static List<SealedColumn> all() {
        return entities().stream()
                .flatMap(type -> sealedFields(type)
                        .map(field -> new SealedColumn(
                                type.getAnnotation(Table.class).name(),
                                field.getAnnotation(Column.class).name(),
                                type.getSimpleName() + "." + field.getName())))
                .toList();
    }

    /** The entities that have sealed columns. */
    public static List<Class<?>> entities() {
        List<Class<?>> entities = new ArrayList<>();
        Matcher names = ENTITY.matcher(descriptor());
        while (names.find()) {
            Class<?> type = load(names.group(1).strip());
            if (sealedFields(type).findAny().isPresent()) {
                entities.add(type);
            }
        }
        return entities;
    }

    /** The entity of a table that has sealed columns. */
    public static Class<?> entityOf(String table) {
        return entities().stream()
                .filter(type -> type.getAnnotation(Table.class).name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Field> sealedFields(Class<?> type) {
        return Stream.of(type.getDeclaredFields()).filter(SealedColumns::isSealed);
    }

    /** Those of each table. */
    public static Map<String, List<SealedColumn>> byTable() {
        return all().stream().collect(Collectors.groupingBy(SealedColumn::table, TreeMap::new, Collectors.toList()));
    }

    private static boolean isSealed(Field field) {
        Convert convert = field.getAnnotation(Convert.class);
        return convert != null && SealedConverter.class.isAssignableFrom(convert.converter());
    }

    private static String descriptor() {
        try (InputStream file = SealedColumns.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the list of entities cannot be read", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SealedColumns.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is listed as an entity and is not there", e);
        }
    }
}
