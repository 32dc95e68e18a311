package org.palliativeregister.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.reference.StrengthChanging;

/** Keeps what was prescribed as it was: 10 mg stay 10 mg, whatever becomes of the book of medicaments. */
@ApplicationScoped
class Prescribed {

    @Inject
    private Prescriptions prescriptions;

    void refuse(@Observes StrengthChanging changing) {
        if (prescriptions.isPrescribed(changing.medicamentId())) {
            throw new RuleViolation("rule.reference.prescribed");
        }
    }
}
