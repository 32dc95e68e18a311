package org.palliativeregister.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palliativeregister.Permission;
import org.palliativeregister.account.AccountAdministration;
import org.palliativeregister.account.RoleSummary;

/** What each role may do. */
@Named
@RequestScoped
public class RoleMatrix {

    @Inject
    private AccountAdministration administration;

    private List<RoleSummary> roles;

    @PostConstruct
    void read() {
        roles = administration.roles();
    }

    public List<RoleSummary> getRoles() {
        return roles;
    }

    public List<String> getPermissions() {
        return Permission.ALL;
    }
}
