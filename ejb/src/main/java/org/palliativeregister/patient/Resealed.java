package org.palliativeregister.patient;

/**
 * What a round over passports came to.
 *
 * @param reached number of the last passport looked at; null when there was none left
 * @param done passports done
 * @param leftOver damaged ones, which stay as they are
 */
public record Resealed(Long reached, int done, int leftOver) {}
