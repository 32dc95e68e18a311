package org.palliativeregister.web.patient;

import jakarta.persistence.EntityManager;

/** A page that goes to the database itself. */
class PlantedFaceWithEntityManager {
    EntityManager entityManager;
}
