package org.palliativeregister.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.search.FoundPatients;
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
    private CurrentAccount caller;

    /** Names people: never kept with the session. */
    private transient String typed;

    private RecordStatus status = RecordStatus.ACTIVE;
    private Institution institution;
    private Sex sex;
    private List<Institution> institutions;
    private final FoundModel rows = new FoundModel(this);
    private FoundPatients found;
    private int first;

    @PostConstruct
    void begin() {
        institutions = caller.findInstitutions();
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
            Long institutionId = institution == null ? null : institution.getId();
            found = search.search(typed, new SearchFilter(status, institutionId, sex), from);
            first = from;
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
        String begins = CanonicalName.of(typed == null ? "" : typed);
        boolean sameLength = CanonicalName.of(name).length() == name.length();
        return sameLength && CanonicalName.of(name).startsWith(begins) ? begins.length() : 0;
    }

    /** Whether nothing narrows what is shown. */
    public boolean isUnfiltered() {
        return (typed == null || typed.isBlank()) && status == null && institution == null && sex == null;
    }

    /** Whether patients of different status stand in the table. */
    public boolean isMixed() {
        return status == null || getFound().beyondStatus();
    }

    public FoundModel getRows() {
        return rows;
    }

    public FoundPatients getFound() {
        return find(first);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String newTyped) {
        typed = newTyped;
    }

    public RecordStatus getStatus() {
        return status;
    }

    public void setStatus(RecordStatus newStatus) {
        status = newStatus;
    }

    public Institution getInstitution() {
        return institution;
    }

    public void setInstitution(Institution newInstitution) {
        institution = newInstitution;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex newSex) {
        sex = newSex;
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
