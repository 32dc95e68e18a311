package org.palliativeregister.twin;

import java.util.ArrayList;
import java.util.List;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PersonName;

/**
 * A name under which somebody is searched.
 *
 * @param patronymic empty for none
 * @param shared first letters in common with a name of the same person that counts before this one
 */
record SearchedName(String surname, String given, String patronymic, int shared) {

    private static final String BETWEEN = String.valueOf(CanonicalName.BETWEEN);

    /** The name borne now comes first. */
    static List<SearchedName> of(PersonName name, String formerSurname) {
        List<SearchedName> names = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (String key : CanonicalName.sortKeys(name, formerSurname)) {
            String[] parts = key.split(BETWEEN, -1);
            int shared =
                    before.stream().mapToInt(other -> shared(key, other)).max().orElse(0);
            names.add(new SearchedName(parts[0], parts[1], parts[2], shared));
            before.add(key);
        }
        return names;
    }

    private static int shared(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }
}
