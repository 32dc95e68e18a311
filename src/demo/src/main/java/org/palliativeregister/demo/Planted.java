package org.palliativeregister.demo;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.RegionTime;

/**
 * Prints what of the invented patients must not be found anywhere at rest: surnames, SNILS and phones, one a line.
 * Surnames shorter than seven letters and those of the staff, who stand in the clear, are left out.
 */
public final class Planted {

    private static final int SHORTEST = 7;
    private static final int PATIENTS = 300;

    private Planted() {}

    public static void main(String[] arguments) {
        String staff = new Staff().members().stream().map(Staff.Member::name).collect(Collectors.joining(" "));
        Set<String> planted = new TreeSet<>();
        new Invention(PATIENTS, RegionTime.today()).all().forEach(patient -> of(patient)
                .forEach(planted::add));
        planted.stream().filter(text -> !staff.contains(text)).forEach(System.out::println);
    }

    private static Stream<String> of(InventedPatient patient) {
        String surname = patient.name().surname();
        return Stream.of(surname.length() < SHORTEST ? null : surname, patient.snils(), patient.phone())
                .filter(text -> text != null);
    }
}
