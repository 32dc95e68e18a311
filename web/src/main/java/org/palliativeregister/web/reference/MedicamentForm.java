package org.palliativeregister.web.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palliativeregister.reference.ControlClass;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentKeeping;
import org.palliativeregister.reference.Route;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;

/** A medicament of the book: a new one, or one to be changed, retired or reinstated. */
@Named
@ViewScoped
public class MedicamentForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/reference/medicaments?faces-redirect=true";

    @Inject
    private MedicamentKeeping keeping;

    private String id;
    private Medicament medicament = new Medicament();
    private Medicament read;

    /** What the buttons beside the form say; the form itself may still stand on an earlier state. */
    private Medicament seen;

    public void open() {
        Long number = EntryNumber.of(id);
        if (number != null) {
            read = keeping.open(number);
            seen = read;
            medicament = read.copy();
        }
    }

    public String save() {
        if (read == null) {
            keeping.add(medicament);
            return done("reference.book.added");
        }
        Medicament now = keeping.open(read.getId());
        boolean changedMeanwhile = changes(read, now).tell(now.getChangedBy(), now.getChangedAt());
        medicament.takeUntouched(read, now);
        read = now;
        seen = now;
        if (changedMeanwhile) {
            return null;
        }
        keeping.change(medicament, read.getVersion());
        return done("reference.book.saved");
    }

    private MeanwhileChanges<Medicament> changes(Medicament before, Medicament now) {
        Formats formats = new Formats();
        LocalNames names = new LocalNames();
        DosageWords words = new DosageWords();
        return new MeanwhileChanges<>(before, now)
                .in("reference.book.innRu", Medicament::getInnRu)
                .in("reference.book.innEn", Medicament::getInnEn)
                .in("reference.book.atc", Medicament::getAtc)
                .in("reference.book.formRu", Medicament::getFormRu)
                .in("reference.book.formEn", Medicament::getFormEn)
                .in("reference.book.strength", Medicament::getStrength)
                .in("reference.book.unit", one -> words.unit(one.getUnit()))
                .in("reference.book.route", one -> names.constant(one.getRoute()))
                .in("reference.book.controlClass", one -> names.constant(one.getControlClass()))
                .in("reference.book.omeFactor", one -> formats.dose(one.getOmeFactor(), null))
                .in("reference.book.omeSource", Medicament::getOmeSource)
                .in("reference.book.maxDailyDose", one -> formats.dose(one.getMaxDailyDose(), null))
                .in(
                        "reference.book.state",
                        one -> formats.say(one.isRetired() ? "reference.book.isRetired" : "reference.book.isUsed"));
    }

    /** Whether somebody was faster than the button pressed: then nothing is done, and the page says what is true now. */
    private boolean isStale() {
        Medicament now = keeping.open(seen.getId());
        if (now.getVersion() == seen.getVersion()) {
            return false;
        }
        changes(seen, now).tellUndone(now.getChangedBy(), now.getChangedAt());
        seen = now;
        return true;
    }

    public String retire() {
        if (isStale()) {
            return null;
        }
        keeping.retire(seen.getId(), seen.getVersion());
        return done("reference.book.retired");
    }

    public String reinstate() {
        if (isStale()) {
            return null;
        }
        keeping.reinstate(seen.getId(), seen.getVersion());
        return done("reference.book.reinstated");
    }

    private static String done(String key) {
        Notice.done(key);
        return LIST;
    }

    public List<String> getUnits() {
        return List.of(Medicament.UNIT.split("\\|"));
    }

    public List<Route> getRoutes() {
        return List.of(Route.values());
    }

    public List<ControlClass> getControlClasses() {
        return List.of(ControlClass.values());
    }

    public Medicament getMedicament() {
        return medicament;
    }

    /** Whether the medicament is in the book already. */
    public boolean isStored() {
        return read != null;
    }

    /** Whether it is out of use, as far as the page knows. */
    public boolean isRetired() {
        return seen != null && seen.isRetired();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
