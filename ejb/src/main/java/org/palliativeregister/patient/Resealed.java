package org.palliativeregister.patient;

/**
 * What a round over passports came to.
 *
 * @param reached number of the last passport looked at; null when there was none left
 * @param done seals or tokens made
 * @param leftOver those that could not be, because a passport is damaged
 */
public record Resealed(Long reached, int done, int leftOver) {}
