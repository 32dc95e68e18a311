package org.palliativeregister.demo;

import java.util.Set;

/**
 * @param text as the record says it
 * @param forbidden substances that are not given
 */
record Allergy(String text, Set<String> forbidden, long weight) {}
