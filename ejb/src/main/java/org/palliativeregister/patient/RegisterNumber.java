package org.palliativeregister.patient;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number by which people call a record, as it is written: {@code РК-004127}. */
public final class RegisterNumber {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:№\\s*)?(?:[РP][КK]|RK)?[\\s\\p{Pd}]*([0-9]{1,10})", Pattern.UNICODE_CASE);

    private RegisterNumber() {}

    public static String written(long number) {
        return String.format(Locale.ROOT, "РК-%06d", number);
    }

    /** Empty when it is no register number; letters may be Cyrillic or Latin. */
    public static OptionalLong read(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
