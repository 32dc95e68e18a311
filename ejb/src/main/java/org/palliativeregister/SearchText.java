package org.palliativeregister;

/** What a person typed to narrow a list. */
public record SearchText(String typed) {

    private static final int LONGEST = 100;

    /** Spaces around are not meant, null is nothing, and what is longer than any value is cut. */
    public SearchText {
        typed = typed == null ? "" : typed.strip();
        typed = typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere, taken literally. */
    public String anywhere() {
        return "%" + typed.replaceAll("[!%_]", "!$0") + "%";
    }
}
