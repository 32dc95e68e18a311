package org.palliativeregister.patient;

/** Prints. */
class PlantedPrinting {
    void print() {
        System.out.println();
    }
}
