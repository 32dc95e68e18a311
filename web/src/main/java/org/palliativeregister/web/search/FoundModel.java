package org.palliativeregister.web.search;

import java.util.List;
import java.util.Map;
import org.palliativeregister.record.PatientSummary;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the table, fetched page by page. */
public class FoundModel extends LazyDataModel<PatientSummary> {

    private static final long serialVersionUID = 1L;

    private final SearchPage page;

    FoundModel(SearchPage page) {
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return page.getFound().total();
    }

    @Override
    public List<PatientSummary> load(
            int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        setRowCount(page.find(first).total());
        return page.find(first).patients();
    }

    @Override
    public String getRowKey(PatientSummary patient) {
        return String.valueOf(patient.patientId());
    }

    @Override
    public PatientSummary getRowData(String key) {
        return page.getFound().patients().stream()
                .filter(patient -> getRowKey(patient).equals(key))
                .findFirst()
                .orElse(null);
    }
}
