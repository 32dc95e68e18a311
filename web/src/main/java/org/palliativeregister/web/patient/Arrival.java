package org.palliativeregister.web.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.failure.Notice;

/** First on every page of a patient: an address of a record that was merged into another leads to the remaining one. */
@Named
@RequestScoped
public class Arrival {

    @Inject
    private RecordKeeping recordKeeping;

    /**
     * Where to go instead, with a word about it; null to stay.
     *
     * @param id of the patient, as it stands in the address
     */
    public String at(String id) {
        return recordKeeping
                .findRemaining(EntryNumber.required(id))
                .map(remaining -> {
                    Notice.doneOtherwise("patient.merged", remaining.number());
                    return "/patient/patient.xhtml?faces-redirect=true&id=" + remaining.patientId();
                })
                .orElse(null);
    }
}
