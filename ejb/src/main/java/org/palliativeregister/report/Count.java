package org.palliativeregister.report;

import java.io.Serializable;

/** How many people are of one kind. */
public record Count<K extends Serializable>(K of, int patients) implements Serializable {}
