package org.palliativeregister.twin;

import java.util.ArrayList;
import java.util.List;

/** A surname, whole, and what follows it: as typed, or its first words taken for one double surname. */
record TwinWords(List<Named> readings) {

    /**
     * One reading.
     *
     * @param given with a percent sign where it may be unfinished
     * @param patronymic the same; null for any
     */
    record Named(String surname, String given, String patronymic) {}

    static TwinWords of(List<String> words) {
        List<Named> readings = new ArrayList<>();
        String surname = words.get(0);
        if (words.size() == 2) {
            readings.add(new Named(surname, words.get(1) + "%", null));
            readings.add(new Named(surname + "-" + words.get(1) + "%", "%", null));
        } else {
            readings.add(new Named(surname, words.get(1), words.get(2) + "%"));
            readings.add(new Named(surname + "-" + words.get(1), words.get(2) + "%", null));
            readings.add(new Named(surname, words.get(1) + "-" + words.get(2) + "%", null));
        }
        return new TwinWords(readings);
    }
}
