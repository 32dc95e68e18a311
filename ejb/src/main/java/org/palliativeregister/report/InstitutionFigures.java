package org.palliativeregister.report;

import java.io.Serializable;

/** The numbers of one institution. */
public record InstitutionFigures(long id, String name, Figures figures) implements Serializable {}
