/**
 * Somebody has the register's database and no key, knows how names are distributed, and tries to tell whose surname is
 * which.
 */
package org.palliativeregister.thief;
