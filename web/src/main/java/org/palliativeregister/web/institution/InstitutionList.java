package org.palliativeregister.web.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.Page;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionKeeping;
import org.palliativeregister.web.convert.EntryNumber;

/** The page with the institutions; what is shown stands in its address. */
@Named
@RequestScoped
public class InstitutionList {

    @Inject
    private InstitutionKeeping keeping;

    private String text;
    private String state;
    private String page;
    private Page<Institution> institutions;

    public void open() {
        Boolean retired = "used".equals(state) ? Boolean.FALSE : "retired".equals(state) ? Boolean.TRUE : null;
        institutions = keeping.list(text, retired, EntryNumber.ofPage(page));
    }

    public Page<Institution> getInstitutions() {
        return institutions;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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
