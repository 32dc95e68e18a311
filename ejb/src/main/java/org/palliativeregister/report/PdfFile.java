package org.palliativeregister.report;

/**
 * A printed report.
 *
 * @param name of the file, without anything that names a person
 */
public record PdfFile(String name, byte[] content) {}
