package org.palliativeregister.web.convert;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.palliativeregister.web.text.Texts;

/**
 * Reads a number as people type it, with a comma or a dot before the decimals. What is no number is refused and never
 * trimmed to one: a dose of 1e5 must not become 15.
 */
final class TypedNumber {

    /** Far longer than any limit: of a number that is too large the limit is told, and not that it is no number. */
    private static final Pattern TYPED = Pattern.compile("[0-9]{1,100}(?:[.,][0-9]{1,100})?");

    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9][0-9]*[.,]000");

    private final BigDecimal least;
    private final BigDecimal most;
    private final int places;

    /** @param places how many digits may stand after the decimal mark */
    TypedNumber(BigDecimal least, BigDecimal most, int places) {
        this.least = least;
        this.most = most;
        this.places = places;
    }

    /**
     * The number that was typed.
     *
     * @throws Unreadable if it is no number, is out of range or could be meant in two ways
     */
    BigDecimal read(String typed) throws Unreadable {
        String text = typed.strip();
        if (!TYPED.matcher(text).matches()) {
            throw new Unreadable("convert.number.unreadable");
        }
        if (MAYBE_THOUSANDS.matcher(text).matches()) {
            int mark = text.length() - 4;
            throw new Unreadable("convert.number.thousands", text.substring(0, mark), text.substring(0, mark) + "000");
        }
        return inRange(new BigDecimal(text.replace(',', '.')));
    }

    private BigDecimal inRange(BigDecimal number) throws Unreadable {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new Unreadable("convert.number.range", least, most);
        }
        if (number.stripTrailingZeros().scale() > places) {
            throw new Unreadable("convert.number.places", places);
        }
        return number;
    }

    /** Without zeros that say nothing: 2,5 and not 2,500. */
    static String write(BigDecimal number, String mark) {
        String plain = number.toPlainString();
        String shortest = plain.contains(".") ? plain.replaceAll("\\.?0+$", "") : plain;
        return shortest.replace(".", mark);
    }

    /** There is no such number, or it may not stand here. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final transient Object[] arguments;

        private Unreadable(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }

        /** What is wrong and what to do, for the person who typed it. */
        String sentence(Locale locale) {
            String mark = new Formats(locale).getDecimalMark();
            Object[] words = new Object[arguments.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = arguments[i] instanceof BigDecimal number ? write(number, mark) : arguments[i];
            }
            return Texts.say(locale, key, words);
        }
    }
}
