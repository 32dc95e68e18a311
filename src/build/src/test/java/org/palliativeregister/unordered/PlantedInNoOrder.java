package org.palliativeregister.unordered;

/** Of a component that nobody gave a place in the order. */
class PlantedInNoOrder {}
