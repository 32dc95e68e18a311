package org.palliativeregister.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.Inquiry;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;
import org.primefaces.component.datatable.DataTable;

/** The box, the filters, and a page of what they find. */
@Named
@ViewScoped
public class SearchPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PatientSearch search;

    @Inject
    private SearchMemory memory;

    private Inquiry asked;
    private List<Institution> institutions;
    private final FoundModel rows = new FoundModel(this);
    private FoundPatients found;
    private int first;

    @PostConstruct
    void begin() {
        institutions = search.findInstitutions();
        asked = memory.last();
        first = memory.first();
        if (getInstitution() == null) {
            // One that was taken from the account meanwhile is in no list to be seen.
            setInstitution(null);
        }
    }

    /** Begins anew, with an empty box. */
    public String clear() {
        memory.forget();
        return "/search/patient-search?faces-redirect=true";
    }

    /** Whether something was asked, so that there is something to clear. */
    public boolean isClearable() {
        return !asked.equals(Inquiry.BEGINNING);
    }

    /** Searches anew, from the first page on. */
    public void search() {
        first = 0;
        found = null;
        DataTable table =
                (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("form:table");
        table.setFirst(0);
    }

    FoundPatients find(int from) {
        if (found == null || from != first) {
            found = search.search(asked.typed(), asked.filter(), from);
            first = from;
            memory.keep(asked, from);
        }
        return found;
    }

    /** The part of a name that was typed, to be marked. */
    public String head(PatientSummary patient) {
        return patient.fullName().substring(0, marked(patient.fullName()));
    }

    /** The rest of the name. */
    public String rest(PatientSummary patient) {
        return patient.fullName().substring(marked(patient.fullName()));
    }

    private int marked(String name) {
        String begins =
                CanonicalName.of(asked.typed() == null ? "" : asked.typed().replace(',', ' '));
        boolean sameLength = CanonicalName.of(name).length() == name.length();
        return sameLength && CanonicalName.of(name).startsWith(begins) ? begins.length() : 0;
    }

    /** Whether nothing narrows what is shown. */
    public boolean isUnfiltered() {
        return asked.typed() == null && asked.filter().equals(new SearchFilter(null, null, null));
    }

    /** Whether patients of different status stand in the table. */
    public boolean isMixed() {
        return getStatus() == null || getFound().beyondStatus();
    }

    public FoundModel getRows() {
        return rows;
    }

    public FoundPatients getFound() {
        return find(first);
    }

    public String getTyped() {
        return asked.typed();
    }

    public void setTyped(String typed) {
        asked = asked.of(typed);
    }

    public RecordStatus getStatus() {
        return asked.filter().status();
    }

    public void setStatus(RecordStatus status) {
        asked = asked.by(asked.filter().ofStatus(status));
    }

    public Institution getInstitution() {
        return institutions.stream()
                .filter(one -> Objects.equals(one.getId(), asked.filter().institutionId()))
                .findFirst()
                .orElse(null);
    }

    public void setInstitution(Institution institution) {
        asked = asked.by(asked.filter().ofInstitution(institution == null ? null : institution.getId()));
    }

    public Sex getSex() {
        return asked.filter().sex();
    }

    public void setSex(Sex sex) {
        asked = asked.by(asked.filter().ofSex(sex));
    }

    public int getFirst() {
        return first;
    }

    public List<Institution> getInstitutions() {
        return institutions;
    }

    public List<RecordStatus> getStatuses() {
        return List.of(RecordStatus.values());
    }

    public List<Sex> getSexes() {
        return List.of(Sex.values());
    }
}
