package org.palliativeregister.report;

import java.io.Serializable;

/**
 * Numbers of people, each counted once.
 *
 * @param patients on the register at least one day of the period
 * @param atEnd of them not excluded by the end of the period
 * @param included whose stay began in the period
 * @param excluded whose stay ended in the period
 * @param died of them by death
 */
public record Figures(int patients, int atEnd, int included, int excluded, int died) implements Serializable {}
