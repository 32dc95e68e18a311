package org.palliativeregister.crypto;

/**
 * Something that is sealed was read and does not open, or does not belong where it stands.
 *
 * @param entity what it is part of
 * @param part the attribute, or {@code rowSeal} for values that do not belong together
 * @param reason why
 */
public record UnreadableFound(Object entity, String part, Unreadable reason) {}
