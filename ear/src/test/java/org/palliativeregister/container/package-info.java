/** Use cases on a real server and database: the EAR that ships and one more web module that holds the tests. */
package org.palliativeregister.container;
