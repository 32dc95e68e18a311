package org.palliativeregister.search;

/**
 * Where a patient stands in an order.
 *
 * @param mark by which the order is, before the name; 0 in the order by name alone
 * @param code the patient's facts ({@link FactCode})
 * @param key the name, sealed
 */
record Place(long mark, long patientId, long code, byte[] key) {}
