/** Starts a real database and a real server for one person, for development and for the tests. Shipped in nothing. */
package org.palliativeregister.run;
