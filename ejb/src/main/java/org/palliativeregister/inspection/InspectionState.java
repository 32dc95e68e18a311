package org.palliativeregister.inspection;

import java.util.List;
import org.palliativeregister.job.Job;

/**
 * How the check of the register stands.
 *
 * @param job the last one, under way or done; null before the first
 * @param findings the first of them, by kind and register number
 * @param count how many there are
 */
public record InspectionState(Job job, List<Finding> findings, long count) {}
