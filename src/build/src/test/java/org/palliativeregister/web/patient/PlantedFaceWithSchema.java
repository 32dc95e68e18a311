package org.palliativeregister.web.patient;

import org.palliativeregister.schema.SchemaCheck;

/** A page that knows the schema. */
class PlantedFaceWithSchema {
    SchemaCheck schema;
}
