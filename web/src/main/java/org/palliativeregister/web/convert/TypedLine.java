package org.palliativeregister.web.convert;

/** A line as people type it. */
public final class TypedLine {

    private TypedLine() {}

    /** Without spaces around it, and with one between two words; null for null. */
    public static String words(String typed) {
        return typed == null ? null : typed.strip().replaceAll("\\s+", " ");
    }
}
