package org.palliativeregister.web.account;

import static org.palliativeregister.web.convert.TypedLine.words;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.palliativeregister.OneLine;
import org.palliativeregister.RegisterEntry;
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

    /** What the panel beside the form says and its buttons act on; the form itself may still stand on an earlier state. */
    private AccountSheet seen;

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
        seen = opened;
        fullName = sheet.summary().fullName();
        position = sheet.summary().position();
        roles = ids(sheet.roles());
        institutions = ids(sheet.institutions());
    }

    /** A new user stays on the page with the password, which is shown once. */
    public String save() {
        if (sheet == null) {
            issuedNow.show(administration.create(new Login(login), program, draft()));
            return null;
        }
        AccountSheet now = administration.open(number());
        boolean changedMeanwhile = changes(sheet, now).tell(now.changedBy(), now.changedAt());
        takeUntouched(sheet, now);
        sheet = now;
        seen = now;
        if (changedMeanwhile) {
            return null;
        }
        administration.change(number(), sheet.version(), draft());
        return done("account.user.saved", LIST);
    }

    private AccountDraft draft() {
        return new AccountDraft(words(fullName), words(position), Set.of(roles), Set.of(institutions));
    }

    private MeanwhileChanges<AccountSheet> changes(AccountSheet before, AccountSheet now) {
        return AccountChanges.between(before, now, user.getLanguage());
    }

    /** Whether somebody was faster than the button pressed: then nothing is done, and the page says what is true now. */
    private boolean isStale() {
        AccountSheet now = administration.open(number());
        if (now.version() == seen.version()) {
            return false;
        }
        changes(seen, now).tellUndone(now.changedBy(), now.changedAt());
        seen = now;
        return true;
    }

    /**
     * Takes from {@code now} what nobody has changed here since {@code before} was read. Each tick stands for itself: a
     * right that was taken away meanwhile is not given back because another one is added here.
     */
    void takeUntouched(AccountSheet before, AccountSheet now) {
        if (words(fullName).equals(before.summary().fullName())) {
            fullName = now.summary().fullName();
        }
        if (Objects.equals(words(position), before.summary().position())) {
            position = now.summary().position();
        }
        roles = ticked(roles, ids(before.roles()), ids(now.roles()));
        institutions = ticked(institutions, ids(before.institutions()), ids(now.institutions()));
    }

    private static Long[] ticked(Long[] here, Long[] before, Long[] now) {
        Set<Long> ticked = new LinkedHashSet<>(List.of(now));
        Stream.of(before).filter(id -> !List.of(here).contains(id)).forEach(ticked::remove);
        Stream.of(here).filter(id -> !List.of(before).contains(id)).forEach(ticked::add);
        return ticked.toArray(Long[]::new);
    }

    private static Long[] ids(List<? extends RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::getId).toArray(Long[]::new);
    }

    public void resetPassword() {
        if (isStale()) {
            return;
        }
        issuedNow.show(administration.resetPassword(number(), seen.version()));
        seen = administration.open(number());
    }

    public String deactivate() {
        if (isStale()) {
            return null;
        }
        administration.deactivate(number(), seen.version());
        return done("account.user.deactivated", here());
    }

    public String reactivate() {
        if (isStale()) {
            return null;
        }
        administration.reactivate(number(), seen.version());
        return done("account.user.reactivated", here());
    }

    public String endSignIns() {
        if (isStale()) {
            return null;
        }
        administration.endSignIns(number(), seen.version());
        return done("account.user.signInsEnded", here());
    }

    public String unlock() {
        if (isStale()) {
            return null;
        }
        administration.unlock(number(), seen.version());
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

    /** What is known of it by now; null for a new user. */
    public AccountSheet getSeen() {
        return seen;
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
