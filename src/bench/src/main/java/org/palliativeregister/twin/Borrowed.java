package org.palliativeregister.twin;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

/** What the register's search keeps to itself and the twin must do in the very same way: sounds and likeness of names. */
final class Borrowed {

    private static final MethodHandle SOUNDS = handle("Sounds", "of", String.class);
    private static final MethodHandle ASKED = handle("Sounds", "asked", String.class);
    private static final MethodHandle APART = handle("Letters", "apart", String.class, String.class);

    private Borrowed() {}

    private static MethodHandle handle(String type, String name, Class<?>... parameters) {
        try {
            Method method =
                    Class.forName("org.palliativeregister.search." + type).getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Codes under which a surname stands: those of the whole and of the first part of a double one. */
    static Set<String> sounds(String surname) {
        Set<String> codes = new HashSet<>(codes(SOUNDS, surname));
        int hyphen = surname.indexOf('-');
        if (hyphen > 0) {
            codes.addAll(codes(SOUNDS, surname.substring(0, hyphen)));
        }
        return codes;
    }

    /** Codes under which a surname is looked for. */
    static Set<String> asked(String surname) {
        return codes(ASKED, surname);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> codes(MethodHandle of, String surname) {
        try {
            return (Set<String>) of.invoke(surname);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters that are other, of the nearest part of a double surname. */
    static int apart(String heard, String surname) {
        int least = letters(heard, surname);
        if (surname.indexOf('-') > 0) {
            for (String part : surname.split("-")) {
                least = Math.min(least, letters(heard, part));
            }
        }
        return least;
    }

    private static int letters(String heard, String surname) {
        try {
            return (int) APART.invoke(heard, surname);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
