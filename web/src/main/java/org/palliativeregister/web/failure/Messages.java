package org.palliativeregister.web.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The warnings and errors of this request as they stand at the top of a page. Good news goes to the growl instead. */
@Named("messages")
@RequestScoped
public class Messages {

    /**
     * One line of the summary.
     *
     * @param field the id of the input in the page, or null for a message about the whole
     * @param text what is wrong and what to do
     * @param address where to go on; null for no such page
     */
    public record Line(String field, String text, String address) {

        /** Whether the line leads to a field. */
        public boolean linked() {
            return field != null;
        }
    }

    /** What stands in the way: errors. */
    public List<Line> getErrors() {
        return lines(FacesMessage.SEVERITY_ERROR, FacesMessage.SEVERITY_FATAL);
    }

    /** What one should know: warnings. */
    public List<Line> getWarnings() {
        return lines(FacesMessage.SEVERITY_WARN, FacesMessage.SEVERITY_WARN);
    }

    /** Whether what was asked could not be done. */
    public boolean isFailed() {
        return !getErrors().isEmpty();
    }

    /** How many fields have to be corrected. */
    public long getFields() {
        return getErrors().stream()
                .map(Line::field)
                .filter(field -> field != null)
                .distinct()
                .count();
    }

    /** Where one rule is broken by several fields, each line names its own. */
    private static List<Line> lines(FacesMessage.Severity from, FacesMessage.Severity to) {
        List<Line> lines = found(from, to);
        return lines.stream()
                .map(line -> lines.stream()
                                        .filter(other -> other.text().equals(line.text()))
                                        .count()
                                > 1
                        ? named(line)
                        : line)
                .toList();
    }

    private static Line named(Line line) {
        UIComponent field = line.linked()
                ? FacesContext.getCurrentInstance().getViewRoot().findComponent(":" + line.field())
                : null;
        Object label = field == null ? null : field.getAttributes().get("label");
        return label == null ? line : new Line(line.field(), label + ": " + line.text(), line.address());
    }

    private static List<Line> found(FacesMessage.Severity from, FacesMessage.Severity to) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            faces.getMessageList(id).stream()
                    .filter(message -> message.getSeverity().compareTo(from) >= 0
                            && message.getSeverity().compareTo(to) <= 0)
                    .forEach(message -> lines.add(new Line(id, text(message), address(message))));
        }
        return lines;
    }

    private static String address(FacesMessage message) {
        return message instanceof Whereabouts.Led led ? led.address() : null;
    }

    private static String text(FacesMessage message) {
        return message.getDetail() == null ? message.getSummary() : message.getDetail();
    }
}
