package org.palliativeregister.patient;

import java.time.LocalDate;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;

/** When somebody on the register can be born. */
public final class BirthDate {

    /** Nobody alive is born before. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private BirthDate() {}

    /** @throws RuleViolation {@code rule.patient.birthDate.…} when nobody on the register can be born then */
    public static void check(LocalDate date) {
        if (date == null) {
            throw new RuleViolation("rule.patient.birthDate.missing");
        }
        if (date.isAfter(RegionTime.today())) {
            throw new RuleViolation("rule.patient.birthDate.future");
        }
        if (date.isBefore(EARLIEST)) {
            throw new RuleViolation("rule.patient.birthDate.tooEarly");
        }
    }
}
