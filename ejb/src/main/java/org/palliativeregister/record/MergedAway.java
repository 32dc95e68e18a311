package org.palliativeregister.record;

import java.io.Serializable;

/**
 * Somebody of the caller's institutions whose record was merged into one of others, both by register number as it is
 * written.
 *
 * @param number that was asked for
 * @param remaining of the record with which it is one now
 */
public record MergedAway(String number, String remaining) implements Serializable {}
