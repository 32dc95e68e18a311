package org.palliativeregister.web.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.palliativeregister.reference.ControlClass;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentKeeping;
import org.palliativeregister.reference.Route;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
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
    private boolean stored;
    private int version;
    private Map<String, String> read;

    public void open() {
        Long number = EntryNumber.of(id);
        if (number != null) {
            medicament = keeping.open(number);
            stored = true;
            takeNoteOf(medicament);
        }
    }

    private void takeNoteOf(Medicament asStored) {
        version = asStored.getVersion();
        read = shown(asStored);
    }

    public String save() {
        if (!stored) {
            keeping.add(medicament);
            return done("reference.book.added");
        }
        Medicament now = keeping.open(medicament.getId());
        boolean changedMeanwhile = new MeanwhileChanges(read, shown(now))
                .tell(now.getChangedBy(), now.getChangedAt().toInstant(ZoneOffset.UTC));
        takeNoteOf(now);
        if (changedMeanwhile) {
            return null;
        }
        keeping.change(medicament, version);
        return done("reference.book.saved");
    }

    private static Map<String, String> shown(Medicament of) {
        Formats formats = new Formats();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("reference.book.innRu", of.getInnRu());
        shown.put("reference.book.innEn", of.getInnEn());
        shown.put("reference.book.atc", Objects.toString(of.getAtc(), ""));
        shown.put("reference.book.formRu", of.getFormRu());
        shown.put("reference.book.formEn", of.getFormEn());
        shown.put("reference.book.strength", of.getStrength());
        shown.put("reference.book.unit", of.getUnit());
        shown.put("reference.book.route", formats.say("Route." + of.getRoute().name()));
        shown.put(
                "reference.book.controlClass",
                formats.say("ControlClass." + of.getControlClass().name()));
        shown.put("reference.book.omeFactor", formats.dose(of.getOmeFactor(), null));
        shown.put("reference.book.omeSource", Objects.toString(of.getOmeSource(), ""));
        shown.put("reference.book.maxDailyDose", formats.dose(of.getMaxDailyDose(), null));
        return shown;
    }

    public String retire() {
        keeping.retire(medicament.getId(), version);
        return done("reference.book.retired");
    }

    public String reinstate() {
        keeping.reinstate(medicament.getId(), version);
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
        return stored;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
