package org.palliativeregister.web.patient;

import org.wildfly.security.auth.server.SecurityDomain;

/** Elytron past its door. */
class PlantedPasswordCheck {
    SecurityDomain domain;
}
