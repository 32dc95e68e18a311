package org.palliativeregister.patient;

import org.palliativeregister.crypto.Confidential;
import org.palliativeregister.crypto.Unreadable;

/** Surname, given name and, where there is one, patronymic; one value, one ciphertext. */
public final class PersonName extends Confidential {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = "\u001f";

    private final transient String surname;
    private final transient String given;
    private final transient String patronymic;

    private PersonName(String surname, String given, String patronymic, Unreadable reason) {
        super(reason);
        this.surname = surname;
        this.given = given;
        this.patronymic = patronymic;
    }

    /** @param patronymic null or blank for none */
    public static PersonName of(String surname, String given, String patronymic) {
        return new PersonName(NamePart.of(surname), NamePart.of(given), NamePart.optional(patronymic), null);
    }

    static PersonName unreadable(Unreadable reason) {
        return new PersonName(null, null, null, reason);
    }

    static PersonName read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new PersonName(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2], null);
    }

    public String surname() {
        mustBeReadable();
        return surname;
    }

    public String given() {
        mustBeReadable();
        return given;
    }

    /** Null where there is none. */
    public String patronymic() {
        mustBeReadable();
        return patronymic;
    }

    /** Surname, given name, patronymic. */
    public String full() {
        mustBeReadable();
        return surname + " " + given + (patronymic == null ? "" : " " + patronymic);
    }

    @Override
    protected String text() {
        return surname + BETWEEN + given + BETWEEN + (patronymic == null ? "" : patronymic);
    }
}
