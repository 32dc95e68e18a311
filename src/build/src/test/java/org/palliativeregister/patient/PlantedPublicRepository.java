package org.palliativeregister.patient;

import jakarta.persistence.EntityManager;

/** A repository that everybody can reach. */
public class PlantedPublicRepository {
    EntityManager entityManager;
}
