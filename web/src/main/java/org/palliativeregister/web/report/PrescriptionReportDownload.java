package org.palliativeregister.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.palliativeregister.report.PrescriptionChoice;
import org.palliativeregister.report.Reporting;

/** Sends the PDF of a group of prescriptions that was chosen on a page. */
@Named
@RequestScoped
public class PrescriptionReportDownload {

    @Inject
    private Reporting reporting;

    /**
     * Answers the request with the file; the page stays as it is.
     *
     * @param from first day of the period by which the page is filtered; null for none
     * @param to last day of that period; null for none
     */
    public void send(long patientId, Collection<Long> chosen, LocalDate from, LocalDate to) {
        PdfAnswer.send(reporting.printPrescriptions(new PrescriptionChoice(patientId, Set.copyOf(chosen), from, to)));
    }
}
