package org.palliativeregister.record;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Which stays were changed when two records were joined: what is needed to take them apart again.
 *
 * @param moved numbers of the stays that belong to the remaining record now
 * @param ended number of the one among them that was ended; null for none
 * @param prolonged number of the remaining record's stay that begins earlier now; null for none
 * @param firstDay the day on which that one began before
 */
public record Joint(List<Long> moved, Long ended, Long prolonged, LocalDate firstDay) implements Serializable {}
