package org.palliativeregister.search;

import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers in what people write: ten digits each, without the 8 or +7 before them. */
final class Phones {

    private static final String GAP = "[\\s\\p{Zs}().\\p{Pd}]{0,3}";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:(?:\\+\\s?7|8|7)" + GAP + ")?((?:[0-9]" + GAP + "){9}[0-9])(?![0-9])");

    private Phones() {}

    /** @param text null for none */
    static List<String> in(String text) {
        return text == null
                ? List.of()
                : NUMBER.matcher(text)
                        .results()
                        .map(found -> found.group(1).replaceAll("[^0-9]", ""))
                        .distinct()
                        .toList();
    }
}
