package org.palliativeregister.crypto;

/**
 * A column whose values are sealed.
 *
 * @param name to which its values are bound, {@code Entity.attribute}
 */
public record SealedColumn(String table, String column, String name) {}
