package org.palliativeregister.patient;

/**
 * What bringing some rows under another key came to.
 *
 * @param reached number of the last row looked at; null when there was none left
 * @param done values, seals or tokens made
 * @param leftOver those that could not be, because something is damaged
 */
public record Resealed(Long reached, int done, int leftOver) {}
