package org.palliativeregister.audit;

/**
 * An entry of the register that an act is about, patients apart: {@code account#123}.
 *
 * @param kind of what sort it is, {@code account}, {@code medicament}
 * @param number its internal number, or the login of an account; never a name or what somebody wrote
 */
public record Subject(String kind, String number) {

    public Subject {
        if (!kind.matches("[a-z-]+") || !number.matches("[a-z0-9-][a-z0-9.-]*")) {
            throw new IllegalArgumentException("neither a number nor a login: " + kind);
        }
    }

    public static Subject of(String kind, long number) {
        return new Subject(kind, String.valueOf(number));
    }

    @Override
    public String toString() {
        return kind + "#" + number;
    }
}
