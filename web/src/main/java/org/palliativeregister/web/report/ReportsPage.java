package org.palliativeregister.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.report.SummaryReport;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.FieldError;
import org.palliativeregister.web.session.CurrentUser;

/** The page of the summary: its parameters stand in its address, so that a bookmark shows the same report again. */
@Named("reports")
@ViewScoped
public class ReportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Reporting reporting;

    @Inject
    private CurrentUser user;

    private final SummaryQuery query = new SummaryQuery();
    private List<Choice> institutions;
    private SummaryParameters shown;
    private transient SummaryReport report;
    private transient SummaryFigures figures;

    @PostConstruct
    void readInstitutions() {
        institutions = reporting.findInstitutions().stream()
                .map(institution -> new Choice(institution.getId(), institution.getName()))
                .toList();
    }

    /** Shows what the address asks for, without anything the last twelve months. */
    public void open() {
        query.complete();
        RuleViolation broken = ReportPeriod.broken(query.getFrom(), query.getTo());
        if (query.isMisread()) {
            refuse(null, new Formats(locale()).say("report.address.misread"));
        } else if (broken == null) {
            shown = query.parameters();
            read();
        } else {
            refuse("params:to", say(broken));
        }
    }

    private void read() {
        report = reporting.summary(shown);
        figures = new SummaryFigures(report, locale());
    }

    /** Sets the days of a period of one's choice. */
    public void choosePeriod() {
        query.applyKind();
    }

    /** Refuses days that are no period at the field where they can be mended. */
    public void checkPeriod(ComponentSystemEvent event) {
        UIInput from = input(event.getComponent(), "from");
        UIInput to = input(event.getComponent(), "to");
        if (!from.isValid() || !to.isValid()) {
            return;
        }
        RuleViolation broken = ReportPeriod.broken((LocalDate) from.getValue(), (LocalDate) to.getValue());
        if (broken != null) {
            UIInput field = "rule.report.tooLongAgo".equals(broken.key()) ? from : to;
            FieldError.tell(field, say(broken));
        }
    }

    private static UIInput input(UIComponent form, String id) {
        return (UIInput) form.findComponent(id);
    }

    /** Before the page has any fields: the address asks for nothing that can be shown. */
    private static void refuse(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.validationFailed();
    }

    private String say(RuleViolation broken) {
        return new Formats(locale()).say(broken.key(), broken.arguments());
    }

    /** The address of the report that is asked for. */
    public String show() {
        return "/report/reports.xhtml?faces-redirect=true" + query.address();
    }

    /** Sends as PDF what is shown. */
    public void print() {
        PdfAnswer.send(reporting.printSummary(shown));
    }

    public SummaryQuery getQuery() {
        return query;
    }

    /** Those that can be asked for. */
    public List<Choice> getInstitutions() {
        return institutions;
    }

    /** Whether there is a report to be shown. */
    public boolean isShown() {
        return shown != null;
    }

    public SummaryReport getReport() {
        if (report == null) {
            read();
        }
        return report;
    }

    public SummaryFigures getFigures() {
        getReport();
        return figures;
    }

    /** How many institutions the report is about. */
    public int getInstitutionCount() {
        return getReport().institutions().size();
    }

    public String getInstitutionsChosen() {
        int chosen = query.getInstitutions().length;
        return chosen == 0
                ? new Formats(locale()).say("report.institutions.all", institutions.size())
                : chosen(chosen, institutions.size());
    }

    public String getAgesChosen() {
        return chosen(query.getAges().length, query.getAllAges().length);
    }

    public String getBlocksChosen() {
        return chosen(query.getBlocks().length, DiagnosisBlock.ALL.size());
    }

    private String chosen(int number, int of) {
        Formats formats = new Formats(locale());
        return number == 0 ? formats.say("report.any") : formats.say("report.chosen", number, of);
    }

    public List<DiagnosisBlock> getAllBlocks() {
        return DiagnosisBlock.ALL;
    }

    public String blockName(DiagnosisBlock block) {
        return Names.of(block, locale());
    }

    /** The page's own locale is known only when it is drawn. */
    private Locale locale() {
        return user.getLocale();
    }

    /** A constant in the language of the page. */
    public String name(Enum<?> constant) {
        return Names.of(constant, locale());
    }
}
