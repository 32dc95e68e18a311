package org.palliativeregister.web.patient;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.SamePerson;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.text.Texts;

/** The passport of a patient open for changing. */
@Named
@ViewScoped
public class PassportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private LocalNames names;

    private long id;
    private PatientSheet sheet;
    private PassportText passport;
    private List<SamePerson> same = List.of();
    private boolean anotherPerson;

    /** Opens the passport of the address. */
    public void open() {
        sheet = recordKeeping.open(id);
        passport = sheet.passport() == null ? null : sheet.passport().copy();
    }

    /** Saves, unless somebody else changed the passport meanwhile: then says what, and the next saving goes through. */
    public String save() {
        PatientSheet now = recordKeeping.open(id);
        if (now.passport() != null
                && now.passportStamp().version() != sheet.passportStamp().version()) {
            warn(now);
            sheet = now;
            return null;
        }
        if (somebodyUnseenBearsTheSame()) {
            say(FacesMessage.SEVERITY_ERROR, "record.same.found", numbers());
            return null;
        }
        recordKeeping.amendPassport(id, sheet.passportStamp().version(), passport, anotherPerson);
        say(FacesMessage.SEVERITY_INFO, "patient.saved");
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return "/patient/patient.xhtml?faces-redirect=true&id=" + id;
    }

    private void warn(PatientSheet now) {
        Formats formats = new Formats();
        new Difference<>(sheet.passport(), now.passport())
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
                .in("patient.contact", PassportText::getContact)
                .warn(now.passportStamp());
    }

    /** Those with the same documents have to be seen, and declared to be somebody else, before anything is saved. */
    private boolean somebodyUnseenBearsTheSame() {
        String shown = numbers();
        same = recordKeeping.compare(id, passport);
        anotherPerson = anotherPerson && shown.equals(numbers());
        return !same.isEmpty() && !anotherPerson;
    }

    private String numbers() {
        return same.stream().map(SamePerson::number).collect(Collectors.joining(", "));
    }

    private static void say(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = Texts.say(faces.getViewRoot().getLocale(), key, arguments);
        faces.addMessage(null, new FacesMessage(severity, sentence, sentence));
    }

    public long getId() {
        return id;
    }

    public void setId(long newId) {
        id = newId;
    }

    /** The passport cannot be read, so it cannot be changed. */
    public boolean isDamaged() {
        return passport == null;
    }

    public PassportText getPassport() {
        return passport;
    }

    /** Others with the SNILS or policy that was typed. */
    public List<SamePerson> getSame() {
        return same;
    }

    public boolean isAnotherPerson() {
        return anotherPerson;
    }

    public void setAnotherPerson(boolean another) {
        anotherPerson = another;
    }
}
