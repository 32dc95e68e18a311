package org.palliativeregister.web.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.registration.Alike;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;

/** The passport of a patient open for changing. */
@Named
@ViewScoped
public class PassportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Registration registration;

    @Inject
    private LocalNames names;

    private String id;
    private PatientSheet sheet;
    private PassportText passport;
    private final Alike alike = new Alike();

    /** Opens the passport of the address. */
    public void open() {
        sheet = recordKeeping.open(number());
        passport = sheet.passport() == null ? null : sheet.passport().copy();
    }

    /** Saves, unless somebody else changed the passport meanwhile: then says what, and the next saving goes through. */
    public String save() {
        PatientSheet now = recordKeeping.open(number());
        if (now.passport() != null && isChanged(now)) {
            return null;
        }
        alike.show(registration.compareAmended(number(), passport));
        if (alike.isOpen()) {
            Notice.refuse("registration.alike.found", alike.getNumbers());
            return null;
        }
        registration.amend(number(), sheet.passportStamp().version(), passport, alike.distinction());
        Notice.done("patient.saved");
        return "/patient/patient.xhtml?faces-redirect=true&id=" + id;
    }

    /** From here on the form is about what stands there now. */
    private boolean isChanged(PatientSheet now) {
        boolean changedMeanwhile =
                changes(now).tell(now.passportStamp().by(), now.passportStamp().at());
        passport.takeUntouched(sheet.passport(), now.passport());
        sheet = now;
        return changedMeanwhile;
    }

    private MeanwhileChanges<PassportText> changes(PatientSheet now) {
        Formats formats = new Formats();
        return new MeanwhileChanges<>(sheet.passport(), now.passport())
                .in("patient.surname", PassportText::getSurname)
                .in("patient.given", PassportText::getGiven)
                .in("patient.patronymic", PassportText::getPatronymic)
                .in("patient.formerSurname", PassportText::getFormerSurname)
                .in("patient.birthDate", text -> formats.date(text.getBirthDate()))
                .in("patient.sex", text -> names.constant(text.getSex()))
                .in("patient.snils", PassportText::getSnils)
                .in("patient.policy", PassportText::getPolicy)
                .in("patient.municipality", text -> names.municipality(text.getMunicipality()))
                .in("patient.address", PassportText::getAddress)
                .in("patient.phone", PassportText::getPhone)
                .in("patient.contact", PassportText::getContact);
    }

    private long number() {
        return EntryNumber.required(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String newId) {
        id = newId;
    }

    /** The passport cannot be read, so it cannot be changed. */
    public boolean isDamaged() {
        return passport == null;
    }

    public PassportText getPassport() {
        return passport;
    }

    /** Who may be the same person, and what was said of them. */
    public Alike getAlike() {
        return alike;
    }
}
