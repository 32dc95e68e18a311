package org.palliativeregister.web;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.SummaryParameters;

/**
 * Objects whose every field has a value, and so have the fields of those. Every text is a surname; one that is no
 * confidential value bears a number beside it, by which the field can be named.
 */
final class Filled {

    /** Stands in every text, sealed or not. */
    static final String SURNAME = "Загадников";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(Boolean.class, true),
            Map.entry(long.class, 7L),
            Map.entry(Long.class, 7L),
            Map.entry(boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("7.5")),
            Map.entry(LocalDate.class, DAY),
            Map.entry(LocalDateTime.class, DAY.atTime(9, 30)),
            Map.entry(Instant.class, Instant.parse("2026-11-24T06:30:00Z")),
            Map.entry(SummaryParameters.class, SummaryParameters.of(new ReportPeriod(DAY, DAY))),
            Map.entry(ConfidentialText.class, ConfidentialText.of(SURNAME)),
            Map.entry(ConfidentialDate.class, ConfidentialDate.of(DAY)),
            Map.entry(PersonName.class, PersonName.of(SURNAME, SURNAME, SURNAME)));

    private final List<String> places = new ArrayList<>();
    private final Map<Class<?>, Object> begun = new HashMap<>();

    /** The fields that hold a text in the clear, by the numbers beside the surname. */
    List<String> places() {
        return places;
    }

    <T> T instance(Class<T> type) throws ReflectiveOperationException {
        return type.cast(made(type));
    }

    private Object value(Type type, String place) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return several(generic, place);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            places.add(place);
            return SURNAME + "-" + (places.size() - 1) + ";";
        }
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isArray()) {
            Object array = Array.newInstance(plain.getComponentType(), 1);
            Array.set(array, 0, value(plain.getComponentType(), place));
            return array;
        }
        return made(plain);
    }

    private Object several(ParameterizedType type, String place) throws ReflectiveOperationException {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return new HashMap<>(Map.of(value(of[0], place), value(of[1], place)));
        }
        Object one = value(of[0], place);
        return type.getRawType() == Set.class ? new HashSet<>(Set.of(one)) : new ArrayList<>(List.of(one));
    }

    private Object made(Class<?> type) throws ReflectiveOperationException {
        if (type.isAnnotationPresent(Stateless.class)) {
            return null;
        }
        if (!type.getName().startsWith("org.palliativeregister.")) {
            throw new IllegalStateException("no sample for " + type);
        }
        if (begun.containsKey(type)) {
            return begun.get(type);
        }
        if (type.isRecord()) {
            return record(type);
        }
        Object made = constructed(type);
        begun.put(type, made);
        fill(made);
        begun.remove(type);
        return made;
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getGenericType(), type.getSimpleName() + "." + components[i].getName());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return accessible(type.getDeclaredConstructor(types)).newInstance(values);
    }

    private Object constructed(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> shortest = Arrays.stream(type.getDeclaredConstructors())
                .min(Comparator.comparing(Constructor::getParameterCount))
                .orElseThrow();
        Type[] types = shortest.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(types[i], type.getSimpleName());
        }
        return accessible(shortest).newInstance(values);
    }

    private static Constructor<?> accessible(Constructor<?> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }

    private void fill(Object object) throws ReflectiveOperationException {
        Class<?> type = object.getClass();
        while (type.getName().startsWith("org.palliativeregister.")) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                boolean kept = !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers);
                if (kept && !field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    fill(object, field);
                }
            }
            type = type.getSuperclass();
        }
    }

    private void fill(Object object, Field field) throws ReflectiveOperationException {
        String place = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        if (field.get(object) instanceof Map<?, ?> map && Modifier.isFinal(field.getModifiers())) {
            put(map, (ParameterizedType) field.getGenericType(), place);
        } else {
            field.set(object, value(field.getGenericType(), place));
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Map<?, ?> map, ParameterizedType type, String place) throws ReflectiveOperationException {
        Class<?> key = (Class<?>) type.getActualTypeArguments()[0];
        for (Object constant : key.getEnumConstants()) {
            ((Map<Object, Object>) map).put(constant, value(type.getActualTypeArguments()[1], place));
        }
    }
}
