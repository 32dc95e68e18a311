package org.palliativeregister.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Who the invented patients are: for the judge, and, of other people of the same kind, for the thief to learn from. */
public final class TruePeople {

    private final Invention invention;

    /** @param patients of the register, as it was loaded on {@code today} */
    public TruePeople(int patients, LocalDate today) {
        invention = new Invention(patients, today, Invention.Prescribed.NOTHING);
    }

    /**
     * One of them.
     *
     * @param sealed bytes of what is sealed in the columns of {@link #SEALED}, -1 for nothing
     */
    public record Person(
            String sex,
            int birthYear,
            long municipality,
            String institution,
            String diagnosis,
            String surname,
            int... sealed) {}

    /** Columns of the passport in the order of {@link Person#sealed}. */
    public static final List<String> SEALED = List.of(
            "name_enc",
            "former_surname_enc",
            "birth_date_enc",
            "snils_enc",
            "policy_enc",
            "address_enc",
            "phone_enc",
            "contact_enc");

    /** Both ends counted; in the order of the register numbers. */
    public Stream<Person> of(long first, long last) {
        List<String> institutions =
                Table.read("institutions").stream().map(row -> row.get(0)).toList();
        return LongStream.rangeClosed(first, last)
                .parallel()
                .mapToObj(invention::patient)
                .map(patient -> person(patient, institutions));
    }

    private static Person person(InventedPatient patient, List<String> institutions) {
        InventedName name = patient.name();
        String patronymic = name.patronymic() == null ? "" : name.patronymic();
        return new Person(
                patient.sex().name(),
                patient.birthDate().getYear(),
                patient.home().municipality(),
                institutions.get(patient.stay().institution() - 1),
                patient.sufferer().illness().code(),
                name.surname(),
                bytes(name.surname() + "|" + name.given() + "|" + patronymic),
                bytes(name.formerSurname()),
                bytes(patient.birthDate().toString()),
                bytes(patient.snils()),
                bytes(patient.policy()),
                bytes(patient.home().address()),
                bytes(patient.phone()),
                bytes(patient.contact()));
    }

    private static int bytes(String text) {
        return text == null ? -1 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
