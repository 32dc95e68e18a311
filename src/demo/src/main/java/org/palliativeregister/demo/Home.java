package org.palliativeregister.demo;

/**
 * Where a patient lives.
 *
 * @param institution that cares, by its place in the table of institutions, from 1
 */
record Home(long municipality, int institution, String address) {}
