/** Journeys of users in a browser, on the EAR byte for byte as it ships. */
package org.palliativeregister.browser;
