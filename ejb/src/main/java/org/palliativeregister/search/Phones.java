package org.palliativeregister.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers in what people write: ten digits each, without the 8 or +7 before them; or five to seven, where somebody
 * has left out the code of his town.
 */
final class Phones {

    private static final String GAP = "[\\s\\p{Zs}().\\p{Pd}]{0,3}";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:(?:\\+\\s?7|8|7)" + GAP + ")?((?:[0-9]" + GAP + "){9}[0-9])(?![0-9])");

    /** In the groups in which a local number is written; any other few digits may be anything. */
    private static final Pattern LOCAL =
            Pattern.compile("(?<![0-9.\\p{Pd}])[0-9]{1,3}\\p{Pd}[0-9]{2}\\p{Pd}[0-9]{2}(?![0-9]|[.\\p{Pd}][0-9])");

    private static final Pattern ALONE = Pattern.compile("(?:[\\s\\p{Zs}\\p{Pd}]*[0-9]){5,7}[\\s\\p{Zs}]*");

    private Phones() {}

    /** Whether digits may be a number without the code of the town. */
    static boolean isLocal(String digits) {
        return digits.length() >= 5 && digits.length() <= 7;
    }

    /** @param text null for none */
    static List<String> in(String text) {
        if (text == null) {
            return List.of();
        }
        if (ALONE.matcher(text).matches()) {
            return List.of(digits(text));
        }
        Stream<String> whole = NUMBER.matcher(text).results().map(found -> found.group(1));
        Stream<String> local =
                LOCAL.matcher(NUMBER.matcher(text).replaceAll(" ")).results().map(MatchResult::group);
        return Stream.concat(whole, local).map(Phones::digits).distinct().toList();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
