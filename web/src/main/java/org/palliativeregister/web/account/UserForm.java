package org.palliativeregister.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.OneLine;
import org.palliativeregister.account.AccountAdministration;
import org.palliativeregister.account.AccountDraft;
import org.palliativeregister.account.AccountSheet;
import org.palliativeregister.account.Login;
import org.palliativeregister.account.Role;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.session.CurrentUser;

/** A user: a new one, or one to be changed, closed, given a password. */
@Named
@ViewScoped
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/account/users?faces-redirect=true";

    @Inject
    private AccountAdministration administration;

    @Inject
    private InstitutionDirectory directory;

    @Inject
    private IssuedNow issuedNow;

    @Inject
    private CurrentUser user;

    private String id;
    private AccountSheet sheet;

    @Pattern(regexp = Login.FORM)
    private String login;

    @NotBlank
    @Size(max = 200)
    @OneLine
    private String fullName;

    @Size(max = 120)
    @OneLine
    private String position;

    private boolean program;
    private Long[] roles = {};
    private Long[] institutions = {};

    public void open() {
        Long number = EntryNumber.of(id);
        if (number != null) {
            read(administration.open(number));
        }
    }

    private void read(AccountSheet opened) {
        sheet = opened;
        fullName = sheet.summary().fullName();
        position = sheet.summary().position();
        roles = sheet.roles().stream().map(Role::getId).toArray(Long[]::new);
        institutions = sheet.institutions().stream().map(Institution::getId).toArray(Long[]::new);
    }

    /** A new user stays on the page with the password, which is shown once. */
    public String save() {
        if (sheet == null) {
            issuedNow.show(administration.create(new Login(login), program, draft()));
            return null;
        }
        AccountSheet now = administration.open(number());
        boolean changedMeanwhile =
                new MeanwhileChanges(shown(sheet), shown(now)).tell(now.changedBy(), now.changedAt());
        sheet = now;
        if (changedMeanwhile) {
            return null;
        }
        administration.change(number(), sheet.version(), draft());
        return done("account.user.saved", LIST);
    }

    private AccountDraft draft() {
        return new AccountDraft(
                words(fullName), position == null ? null : words(position), Set.of(roles), Set.of(institutions));
    }

    private static String words(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private Map<String, String> shown(AccountSheet sheet) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("account.user.fullName", sheet.summary().fullName());
        shown.put("account.user.position", Objects.toString(sheet.summary().position(), ""));
        shown.put(
                "account.user.roles",
                sheet.roles().stream()
                        .map(role -> role.name(user.getLanguage()))
                        .collect(Collectors.joining(", ")));
        shown.put(
                "account.user.institutions",
                sheet.institutions().stream().map(Institution::getShortName).collect(Collectors.joining(", ")));
        return shown;
    }

    public void resetPassword() {
        issuedNow.show(administration.resetPassword(number(), sheet.version()));
        sheet = administration.open(number());
    }

    public String deactivate() {
        administration.deactivate(number(), sheet.version());
        return done("account.user.deactivated", here());
    }

    public String reactivate() {
        administration.reactivate(number(), sheet.version());
        return done("account.user.reactivated", here());
    }

    public String endSignIns() {
        administration.endSignIns(number(), sheet.version());
        return done("account.user.signInsEnded", here());
    }

    public String unlock() {
        administration.unlock(number(), sheet.version());
        return done("account.user.unlocked", here());
    }

    private static String done(String key, String next) {
        Notice.done(key);
        return next;
    }

    private String here() {
        return "/account/user?faces-redirect=true&id=" + number();
    }

    private long number() {
        return sheet.summary().id();
    }

    /** Those that may be given. */
    public List<Role> getAllRoles() {
        return administration.findRoles();
    }

    /** Those that may be assigned: in use, or assigned already. */
    public List<Institution> getAllInstitutions() {
        Set<Long> assigned = Set.of(institutions);
        return directory.findAll().stream()
                .filter(institution -> !institution.isRetired() || assigned.contains(institution.getId()))
                .toList();
    }

    /** Nobody deactivates himself. */
    public boolean isOwn() {
        return sheet != null && sheet.summary().login().equals(user.getLogin());
    }

    /** Null for a new user. */
    public AccountSheet getSheet() {
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public boolean isProgram() {
        return program;
    }

    public void setProgram(boolean program) {
        this.program = program;
    }

    public Long[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Long[] roles) {
        this.roles = roles == null ? new Long[0] : roles.clone();
    }

    public Long[] getInstitutions() {
        return institutions.clone();
    }

    public void setInstitutions(Long[] institutions) {
        this.institutions = institutions == null ? new Long[0] : institutions.clone();
    }
}
