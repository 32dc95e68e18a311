package org.palliativeregister.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.PatientExcluded;

/** Ends the prescriptions of whoever leaves the register, so that nobody needs medicaments after the last day. */
@ApplicationScoped
class Leaving {

    @Inject
    private Prescriptions prescriptions;

    void end(@Observes PatientExcluded left) {
        StopReason reason = left.reason() == ExclusionReason.DEATH ? StopReason.DEATH : StopReason.OFF_REGISTER;
        prescriptions.lastingBeyond(left.patientId(), left.on()).forEach(each -> each.stop(left.on(), reason, null));
    }
}
