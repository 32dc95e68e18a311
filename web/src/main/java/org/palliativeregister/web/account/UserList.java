package org.palliativeregister.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.account.AccountAdministration;
import org.palliativeregister.account.AccountFilter;
import org.palliativeregister.account.AccountPage;
import org.palliativeregister.web.convert.EntryNumber;

/** The page with the users; what is shown stands in its address. */
@Named
@RequestScoped
public class UserList {

    @Inject
    private AccountAdministration administration;

    private String text;
    private String state;
    private String page;
    private AccountPage accounts;

    public void open() {
        Boolean active = "working".equals(state) ? Boolean.TRUE : "deactivated".equals(state) ? Boolean.FALSE : null;
        accounts = administration.list(new AccountFilter(text, active), EntryNumber.ofPage(page));
    }

    /** Null unless the page may be seen. */
    public AccountPage getAccounts() {
        return accounts;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** {@code working}, {@code deactivated} or anything else for all. */
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
