package org.palliativeregister.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.palliativeregister.Page;
import org.palliativeregister.reference.ControlClass;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentFilter;
import org.palliativeregister.reference.MedicamentKeeping;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.session.CurrentUser;

/** The page with the book of medicaments; what is shown stands in its address. */
@Named
@RequestScoped
public class MedicamentList {

    @Inject
    private MedicamentKeeping keeping;

    @Inject
    private CurrentUser user;

    private String text;
    private String controlClass;
    private String state;
    private String page;
    private Page<Medicament> medicaments;

    public void open() {
        Boolean retired = "used".equals(state) ? Boolean.FALSE : "retired".equals(state) ? Boolean.TRUE : null;
        ControlClass only = Stream.of(ControlClass.values())
                .filter(each -> each.name().equals(controlClass))
                .findFirst()
                .orElse(null);
        medicaments =
                keeping.list(new MedicamentFilter(text, only, retired, user.getLocale()), EntryNumber.ofPage(page));
    }

    public Page<Medicament> getMedicaments() {
        return medicaments;
    }

    public List<ControlClass> getControlClasses() {
        return List.of(ControlClass.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The name of a control class, or anything else for all. */
    public String getControlClass() {
        return controlClass;
    }

    public void setControlClass(String controlClass) {
        this.controlClass = controlClass;
    }

    /** {@code used}, {@code retired} or anything else for all. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
