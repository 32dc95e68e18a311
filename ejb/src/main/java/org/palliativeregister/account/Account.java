package org.palliativeregister.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.OneLine;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.institution.Institution;

/** Somebody (or a program) that signs in: roles say what may be done, institutions say with whose patients. */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.byLogin", query = "select a from Account a where a.login = :login")
@NamedQuery(
        name = "Account.institutions",
        query = "select i.id from Account a join a.institutions i where a.login = :login and a.active = true")
@NamedQuery(
        name = "Account.page",
        query = "select distinct a from Account a left join a.institutions i where a.active in :active and"
                + " (a.fullName like :text escape '!' or a.login like :text escape '!'"
                + " or i.name like :text escape '!' or i.shortName like :text escape '!') order by a.fullName, a.id",
        hints = {
            @QueryHint(name = "eclipselink.batch.type", value = "IN"),
            @QueryHint(name = "eclipselink.batch", value = "a.roles"),
            @QueryHint(name = "eclipselink.batch", value = "a.institutions")
        })
@NamedQuery(
        name = "Account.pageTotal",
        query = "select count(distinct a) from Account a left join a.institutions i where a.active in :active and"
                + " (a.fullName like :text escape '!' or a.login like :text escape '!'"
                + " or i.name like :text escape '!' or i.shortName like :text escape '!')")
@NamedQuery(name = "Account.countByState", query = "select count(a) from Account a where a.active = :active")
@NamedQuery(
        name = "Account.bearing",
        query = "select a from Account a join a.roles r join r.permissions p where p = :permission"
                + " and a.active = true and a.program = false")
@NamedQuery(name = "Account.countByRole", query = "select r.id, count(a) from Account a join a.roles r group by r.id")
public class Account extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @NotNull
    @Pattern(regexp = Login.FORM)
    @Column(updatable = false)
    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_change_required")
    private boolean passwordChangeRequired;

    @NotBlank
    @Size(max = 200)
    @OneLine
    @Column(name = "full_name")
    private String fullName;

    @Size(max = 120)
    @OneLine
    private String position;

    private boolean program;
    private boolean active = true;
    private String language = "ru";
    private String theme = "system";

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "account_role",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "role_id"))
    private Set<Role> roles = new HashSet<>();

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "account_institution",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "institution_id"))
    private Set<Institution> institutions = new HashSet<>();

    protected Account() {}

    /** @param passwordHash bcrypt in modular crypt notation */
    public Account(String login, String passwordHash, String fullName, String position, boolean program) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.fullName = fullName;
        this.position = position;
        this.program = program;
    }

    public void describe(String newFullName, String newPosition) {
        fullName = newFullName;
        position = newPosition;
    }

    /** What may be done, and with whose patients. */
    public void entitle(Set<Role> newRoles, Set<Institution> newInstitutions) {
        roles = new HashSet<>(newRoles);
        institutions = new HashSet<>(newInstitutions);
    }

    /** A password of the bearer's own. */
    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        passwordChangeRequired = false;
    }

    /** A password that somebody else knows as well: a person has to set an own one before anything else. */
    public void issuePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        passwordChangeRequired = !program;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    /** Permissions of all roles together. */
    public Set<String> permissions() {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(role.getPermissions()));
        return all;
    }

    public String getLogin() {
        return login;
    }

    public String getFullName() {
        return fullName;
    }

    public String getPosition() {
        return position;
    }

    /** A program signs in by the Authorization header only and has no pages. */
    public boolean isProgram() {
        return program;
    }

    /** Whether the bearer signed in with an issued password has to set an own one before anything else. */
    public boolean isPasswordChangeRequired() {
        return passwordChangeRequired;
    }

    public boolean isActive() {
        return active;
    }

    public String getLanguage() {
        return language;
    }

    public String getTheme() {
        return theme;
    }

    public List<Role> getRoles() {
        return roles.stream().sorted(Comparator.comparing(Role::getId)).toList();
    }

    public List<Institution> getInstitutions() {
        return institutions.stream()
                .sorted(Comparator.comparing(Institution::getName))
                .toList();
    }
}
