package org.palliativeregister.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.institution.Institution;

/** Somebody (or a program) that signs in: roles say what may be done, institutions say with whose patients. */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.byLogin", query = "select a from Account a where a.login = :login")
@NamedQuery(name = "Account.all", query = "select a from Account a order by a.fullName")
public class Account extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @Column(updatable = false)
    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "full_name")
    private String fullName;

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

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public void prefer(String newLanguage, String newTheme) {
        language = newLanguage;
        theme = newTheme;
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
