package org.palliativeregister.crypto;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tells which sealed values of an entity do not open. */
public final class Unreadables {

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    /** Not asked of a class that a command lacks the libraries for. */
    private static volatile boolean listened;

    private Unreadables() {}

    /** In a server: from now on somebody is there to be told. */
    static void listen() {
        listened = true;
    }

    /** Those of one entity. */
    public static List<UnreadableFound> in(Object entity) {
        List<UnreadableFound> found = new ArrayList<>();
        for (Field field : FIELDS.computeIfAbsent(entity.getClass(), Unreadables::sealedFields)) {
            Confidential value = value(entity, field);
            if (value != null && !value.isReadable()) {
                found.add(new UnreadableFound(entity, field.getName(), value.getReason()));
            }
        }
        return found;
    }

    /** How many sealed values an entity has. */
    public static long valuesIn(Object entity) {
        return FIELDS.computeIfAbsent(entity.getClass(), Unreadables::sealedFields).stream()
                .filter(field -> value(entity, field) != null)
                .count();
    }

    /** The sealed values of an entity, by attribute. */
    static SortedMap<String, Confidential> valuesOf(Object entity) {
        SortedMap<String, Confidential> values = new TreeMap<>();
        for (Field field : FIELDS.computeIfAbsent(entity.getClass(), Unreadables::sealedFields)) {
            values.put(field.getName(), value(entity, field));
        }
        return values;
    }

    /** Lets it be known that values of an entity do not belong together. */
    public static void foundApart(Object entity) {
        foundApart(entity, "rowSeal");
    }

    /** Lets it be known that one part of an entity does not belong there. */
    public static void foundApart(Object entity, String part) {
        tell(new UnreadableFound(entity, part, Unreadable.APART));
    }

    /** Lets it be known that what belongs to an entity is gone, or its own {@code row}. */
    public static void foundMissing(Object entity, String part) {
        tell(new UnreadableFound(entity, part, Unreadable.MISSING));
    }

    /** Whoever wants to know is told; without a server nobody is. */
    static void tell(UnreadableFound found) {
        if (listened) {
            CDI.current().getBeanManager().getEvent().fire(found);
        }
    }

    private static List<Field> sealedFields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Confidential.class.isAssignableFrom(field.getType()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }

    private static Confidential value(Object entity, Field field) {
        try {
            return (Confidential) field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }
}
