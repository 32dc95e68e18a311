package org.palliativeregister.web.prescription;

import java.util.List;
import java.util.Map;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.web.convert.EntryNumber;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The pages of a patient's history, read one at a time. What was chosen comes back as numbers alone: a request that
 * chooses asks the register for nothing.
 */
final class PrescriptionRows extends LazyDataModel<PrescriptionRow> {

    private static final long serialVersionUID = 1L;

    private final PrescriptionSearch search;
    private final long patientId;
    private HistoryFilter filter = HistoryFilter.ALL;

    PrescriptionRows(PrescriptionSearch search, long patientId) {
        this.search = search;
        this.patientId = patientId;
    }

    void filter(HistoryFilter newFilter) {
        filter = newFilter;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return Math.toIntExact(search.findCount(patientId, filter));
    }

    @Override
    public List<PrescriptionRow> load(
            int first, int pageSize, Map<String, SortMeta> unused, Map<String, FilterMeta> none) {
        return search.history(patientId, filter, first, pageSize).rows().stream()
                .map(read -> new PrescriptionRow(read.id(), read))
                .toList();
    }

    @Override
    public String getRowKey(PrescriptionRow row) {
        return String.valueOf(row.id());
    }

    @Override
    public PrescriptionRow getRowData(String key) {
        return new PrescriptionRow(EntryNumber.required(key), null);
    }
}
