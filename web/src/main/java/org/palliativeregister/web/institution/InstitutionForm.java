package org.palliativeregister.web.institution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.OneLine;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.institution.InstitutionKeeping;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.web.convert.EntryNumber;
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
        boolean changedMeanwhile = new MeanwhileChanges(shown(institution), shown(now))
                .tell(now.getChangedBy(), now.getChangedAt().toInstant(ZoneOffset.UTC));
        institution = now;
        if (changedMeanwhile) {
            return null;
        }
        keeping.change(institution.getId(), institution.getVersion(), words(name), words(shortName), municipality);
        return done("institution.saved");
    }

    private static String words(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private Map<String, String> shown(Institution institution) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("institution.name", institution.getName());
        shown.put("institution.shortName", institution.getShortName());
        shown.put("institution.municipality", institution.getMunicipality().name(user.getLanguage()));
        return shown;
    }

    public String retire() {
        keeping.retire(institution.getId(), institution.getVersion());
        return done("institution.retired");
    }

    public String reinstate() {
        keeping.reinstate(institution.getId(), institution.getVersion());
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
