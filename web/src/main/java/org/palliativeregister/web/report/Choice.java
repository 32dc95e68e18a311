package org.palliativeregister.web.report;

import java.io.Serializable;

/** One of the institutions that can be chosen. */
public record Choice(Long id, String name) implements Serializable {}
