package org.palliativeregister.web.institution;

import static org.palliativeregister.web.convert.TypedLine.words;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.palliativeregister.OneLine;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.institution.InstitutionKeeping;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.session.CurrentUser;

/** An institution: a new one, or one to be changed, retired or reinstated. */
@Named
@ViewScoped
public class InstitutionForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/institution/institutions?faces-redirect=true";

    @Inject
    private InstitutionKeeping keeping;

    @Inject
    private InstitutionDirectory directory;

    @Inject
    private CurrentUser user;

    private String id;
    private Institution institution;

    /** What the buttons beside the form say; the form itself may still stand on an earlier state. */
    private Institution seen;

    @NotBlank
    @Size(max = 200)
    @OneLine
    private String name;

    @NotBlank
    @Size(max = 60)
    @OneLine
    private String shortName;

    private Long municipality;

    public void open() {
        Long number = EntryNumber.of(id);
        if (number != null) {
            institution = keeping.open(number);
            seen = institution;
            name = institution.getName();
            shortName = institution.getShortName();
            municipality = institution.getMunicipality().getId();
        }
    }

    public String save() {
        if (institution == null) {
            keeping.add(words(name), words(shortName), municipality);
            return done("institution.added");
        }
        Institution now = keeping.open(institution.getId());
        boolean changedMeanwhile = changes(institution, now).tell(now.getChangedBy(), now.getChangedAt());
        takeUntouched(institution, now);
        institution = now;
        seen = now;
        if (changedMeanwhile) {
            return null;
        }
        keeping.change(institution.getId(), institution.getVersion(), words(name), words(shortName), municipality);
        return done("institution.saved");
    }

    private MeanwhileChanges<Institution> changes(Institution before, Institution now) {
        Formats formats = new Formats();
        return new MeanwhileChanges<>(before, now)
                .in("institution.name", Institution::getName)
                .in("institution.shortName", Institution::getShortName)
                .in("institution.municipality", one -> one.getMunicipality().name(user.getLanguage()))
                .in(
                        "institution.state",
                        one -> formats.say(one.isRetired() ? "institution.isRetired" : "institution.isUsed"));
    }

    /** Whether somebody was faster than the button pressed: then nothing is done, and the page says what is true now. */
    private boolean isStale() {
        Institution now = keeping.open(seen.getId());
        if (now.getVersion() == seen.getVersion()) {
            return false;
        }
        changes(seen, now).tellUndone(now.getChangedBy(), now.getChangedAt());
        seen = now;
        return true;
    }

    /** Takes from {@code now} what nobody has changed here since {@code before} was read. */
    void takeUntouched(Institution before, Institution now) {
        name = words(name).equals(before.getName()) ? now.getName() : name;
        shortName = words(shortName).equals(before.getShortName()) ? now.getShortName() : shortName;
        municipality = municipality.equals(before.getMunicipality().getId())
                ? Long.valueOf(now.getMunicipality().getId())
                : municipality;
    }

    public String retire() {
        if (isStale()) {
            return null;
        }
        keeping.retire(seen.getId(), seen.getVersion());
        return done("institution.retired");
    }

    public String reinstate() {
        if (isStale()) {
            return null;
        }
        keeping.reinstate(seen.getId(), seen.getVersion());
        return done("institution.reinstated");
    }

    private static String done(String key) {
        Notice.done(key);
        return LIST;
    }

    public List<Municipality> getMunicipalities() {
        return directory.findMunicipalities();
    }

    /** Null for a new one. */
    public Institution getInstitution() {
        return institution;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public Long getMunicipality() {
        return municipality;
    }

    public void setMunicipality(Long municipality) {
        this.municipality = municipality;
    }
}
