package org.palliativeregister.patient;

import org.flywaydb.core.Flyway;

/** Flyway past its door. */
class PlantedMigration {
    Flyway flyway;
}
