package org.palliativeregister.thief;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palliativeregister.demo.TruePeople;
import org.palliativeregister.demo.TruePeople.Person;

/**
 * Something that is seen of a patient in the database, and that is known of people whose names are known.
 *
 * @param known as it would be seen
 * @param seen of the patient at a place; null for what no database shows
 */
record Trait(String name, Function<Person, String> known, IntFunction<String> seen) {

    private static final int STEP = 32;

    /** Format, key number, nonce, tag. */
    private static final int AROUND = 1 + 2 + 12 + 16;

    private static final int DECADE = 10;

    String of(Person person) {
        return known.apply(person);
    }

    String[] seen(int patients) {
        return IntStream.range(0, patients).mapToObj(seen).toArray(String[]::new);
    }

    /** How long a sealed value of the passport is. */
    static Trait length(Loot loot, String column) {
        int place = TruePeople.SEALED.indexOf(column);
        Column sealed = loot.column("patient_passport." + column);
        return new Trait(
                "length of " + column,
                person -> length(person.sealed()[place]),
                i -> sealed.values()[i] == null ? "none" : String.valueOf(((String) sealed.values()[i]).length()));
    }

    private static String length(int bytes) {
        return bytes < 0 ? "none" : String.valueOf(AROUND + (bytes / STEP + 1) * STEP);
    }

    static Trait decade(Loot loot) {
        Column year = loot.column("patient.birth_year");
        return new Trait(
                "decade of birth",
                person -> String.valueOf(person.birthYear() / DECADE),
                i -> String.valueOf((long) year.values()[i] / DECADE));
    }

    static Trait year(Loot loot) {
        Column year = loot.column("patient.birth_year");
        return new Trait(
                "birth year", person -> String.valueOf(person.birthYear()), i -> String.valueOf(year.values()[i]));
    }

    static Trait municipality(Loot loot) {
        Column municipality = loot.column("patient.municipality_id");
        return new Trait(
                "municipality",
                person -> String.valueOf(person.municipality()),
                i -> String.valueOf(municipality.values()[i]));
    }

    static Trait word(
            Loot loot, String name, Function<Person, String> known, String column, Function<String, String> word) {
        Column number = loot.column(column);
        return new Trait(name, known, i -> word.apply(String.valueOf(number.values()[i])));
    }

    /** Not in the database: the surname's length by itself, unpadded. */
    static Trait unpadded(List<Person> patients) {
        return new Trait(
                "bytes of the surname",
                person -> bytes(person.surname()),
                i -> bytes(patients.get(i).surname()));
    }

    private static String bytes(String surname) {
        return String.valueOf(surname.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Several together, as one: what they tell only together is told. */
    static Trait together(List<Trait> traits) {
        return new Trait(
                traits.stream().map(Trait::name).collect(Collectors.joining(" × ")),
                person -> traits.stream().map(trait -> trait.of(person)).collect(Collectors.joining("/")),
                i -> traits.stream().map(trait -> trait.seen.apply(i)).collect(Collectors.joining("/")));
    }
}
