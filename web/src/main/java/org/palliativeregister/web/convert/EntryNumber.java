package org.palliativeregister.web.convert;

import org.palliativeregister.NoSuchEntry;

/** The number of an entry as it stands in the address of a page. */
public final class EntryNumber {

    private EntryNumber() {}

    /**
     * @param typed null or empty for a page that is not about an entry
     * @return null for none
     * @throws NoSuchEntry when it is no number
     */
    public static Long of(String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NoSuchEntry();
        }
        return Long.valueOf(typed);
    }

    /**
     * @param typed of a page that is about an entry
     * @throws NoSuchEntry when it is no number, or there is none
     */
    public static long required(String typed) {
        Long number = of(typed);
        if (number == null) {
            throw new NoSuchEntry();
        }
        return number;
    }

    /** The number of a page of a list: 1 for anything else than a number of at most six digits. */
    public static int ofPage(String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
    }
}
