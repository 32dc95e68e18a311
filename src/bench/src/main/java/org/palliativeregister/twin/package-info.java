/**
 * The twin: the same people in plain text with ordinary indexes, found and admitted by use cases of the same shape as the
 * register's own. Deployed beside them in {@code bench.war}, for comparison only.
 */
package org.palliativeregister.twin;
