package org.palliativeregister.patient;

import java.time.LocalDate;
import java.util.function.Supplier;

/** A day of the server's zone. */
class PlantedServerDay {
    Supplier<LocalDate> today = LocalDate::now;
}
