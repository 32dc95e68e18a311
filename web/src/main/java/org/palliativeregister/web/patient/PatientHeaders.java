package org.palliativeregister.web.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;

/** What stands at the head of every page of a patient. */
@Named
@RequestScoped
public class PatientHeaders {

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private LocalNames names;

    @Inject
    private Formats formats;

    private final Map<Long, PatientSummary> read = new HashMap<>();

    /** Read once while a page is drawn. */
    public PatientSummary of(long patientId) {
        return read.computeIfAbsent(patientId, recordKeeping::findSummary);
    }

    /** {@code 71 год, ж}; of a damaged passport the year of birth, which stands in the clear. */
    public String ageAndSex(PatientSummary who) {
        String age = who.damaged()
                ? formats.say("patient.bornIn", String.valueOf(who.birthYear()))
                : formats.age(who.birthDate());
        return age + ", " + formats.say(who.sex() == Sex.MALE ? "patient.male" : "patient.female");
    }

    /** What is known of allergies; «none» and «not asked» are different. */
    public String allergies(PatientSummary who) {
        if (who.allergyState() != AllergyState.PRESENT) {
            return names.constant(who.allergyState());
        }
        return who.allergyText() == null ? formats.say("patient.unreadable") : who.allergyText();
    }

    /** Red at the head of the page. */
    public boolean alarms(PatientSummary who) {
        return who.allergyState() == AllergyState.PRESENT;
    }
}
