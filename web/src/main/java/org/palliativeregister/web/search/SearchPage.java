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
import org.palliativeregister.record.MergedAway;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.record.Remaining;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;
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
    private static final int SUGGESTIONS = 12;
    private static final List<String> AGES = List.of("0-17", "18-39", "40-59", "60-74", "75-89", "90-");

    @Inject
    private PatientSearch search;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private SearchMemory memory;

    private Inquiry asked;
    private List<Institution> institutions;
    private Diagnosis diagnosis;
    private final FoundModel rows = new FoundModel(this);
    private FoundPatients found;
    private int first;

    @PostConstruct
    void begin() {
        institutions = search.findInstitutions();
        asked = memory.last();
        diagnosis = asked.filter().diagnosisId() == null
                ? null
                : diagnoses.find(asked.filter().diagnosisId());
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

    /** The same words, by how they sound. */
    public void searchAlike() {
        setAlike(true);
        search();
    }

    /** The same words, among all patients whom the caller may see. */
    public void searchUnfiltered() {
        asked = asked.by(SearchFilter.NONE);
        diagnosis = null;
        search();
    }

    FoundPatients find(int from) {
        if (found == null || from != first) {
            found = search.search(asked, from);
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

    /** The former surname, where it is by that one that the patient is found; otherwise null. */
    public String formerly(PatientSummary patient) {
        return getFound().formerly(patient);
    }

    private int marked(String name) {
        String begins =
                CanonicalName.of(asked.typed() == null ? "" : asked.typed().replace(',', ' '));
        boolean sameLength = CanonicalName.of(name).length() == name.length();
        return sameLength && CanonicalName.of(name).startsWith(begins) ? begins.length() : 0;
    }

    /** Whether nothing narrows what is shown. */
    public boolean isUnfiltered() {
        return asked.typed() == null && asked.filter().equals(SearchFilter.NONE);
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

    /** Where the register number that was typed leads, the record having been merged; null for any other text. */
    public Remaining getRemaining() {
        return search.findRemaining(asked.typed()).orElse(null);
    }

    /** Where the register number that was typed has gone out of the account's institutions; null for any other text. */
    public MergedAway getMergedAway() {
        return search.findMergedAway(asked.typed()).orElse(null);
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

    public List<String> getAges() {
        return AGES;
    }

    /** One of them as people write it. */
    public String years(String age) {
        return age.endsWith("-") ? age.replace("-", "+") : age.replace("-", "–");
    }

    /** Youngest and oldest with a hyphen between them; null for any age. */
    public String getAge() {
        Integer youngest = asked.filter().youngest();
        Integer oldest = asked.filter().oldest();
        return youngest == null ? null : youngest + "-" + (oldest == null ? "" : oldest);
    }

    public void setAge(String age) {
        String[] bounds = age == null ? new String[0] : age.split("-");
        asked = asked.by(asked.filter()
                .ofAge(
                        bounds.length > 0 ? Integer.valueOf(bounds[0]) : null,
                        bounds.length > 1 ? Integer.valueOf(bounds[1]) : null));
    }

    public Diagnosis getDiagnosis() {
        return diagnosis;
    }

    /** Those below it count as well. */
    public void setDiagnosis(Diagnosis chosen) {
        diagnosis = chosen;
        asked = asked.by(asked.filter().ofDiagnosis(chosen == null ? null : chosen.getId()));
    }

    public List<Diagnosis> suggest(String typed) {
        return diagnoses.findMatching(typed, SUGGESTIONS);
    }

    public boolean isAlike() {
        return asked.alike();
    }

    public void setAlike(boolean alike) {
        asked = asked.alike(alike);
    }

    /** Whether somebody may be found by the sound who was not found by the spelling. */
    public boolean isAlikeWorthTrying() {
        return !asked.alike() && asked.typed() != null && asked.typed().matches("(?s).*\\p{L}{2,}.*");
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
