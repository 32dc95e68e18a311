package org.palliativeregister.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Page;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfSubject;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;

/**
 * Who may sign in, and what the account may do. Changes work at the next click of its bearer. The register never loses
 * its last administrator, and nobody deactivates himself.
 */
@Stateless
@RolesAllowed(Permission.ADMINISTRATION)
@Audited
public class AccountAdministration {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InstitutionDirectory institutions;

    /** By name; a page after the last one is empty. */
    public AccountPage list(AccountFilter filter, int page) {
        List<Account> found = accounts.page(filter, page);
        Map<Long, LocalDateTime> lastSeen = signIns.lastSeen(found);
        Map<String, LocalDateTime> locked = signIns.locked(found, now());
        List<AccountSummary> rows = found.stream()
                .map(account ->
                        AccountSummary.of(account, locked.get(account.getLogin()), lastSeen.get(account.getId())))
                .toList();
        return new AccountPage(
                new Page<>(rows, page, accounts.total(filter)), accounts.count(true), accounts.count(false));
    }

    /** @throws NoSuchEntry when there is no such account */
    public AccountSheet open(@OfSubject("account") long id) {
        Account account = get(id);
        List<Account> one = List.of(account);
        AccountSummary summary = AccountSummary.of(
                account,
                signIns.locked(one, now()).get(account.getLogin()),
                signIns.lastSeen(one).get(id));
        return AccountSheet.of(account, summary, signIns.openOf(account).size());
    }

    /** All roles with their permissions and the number of accounts that bear them. */
    public List<RoleSummary> roles() {
        Map<Long, Long> counts = accounts.countByRole();
        return accounts.roles().stream()
                .map(role -> new RoleSummary(role, counts.getOrDefault(role.getId(), 0L)))
                .toList();
    }

    /** The roles that may be given. */
    @PermitAll
    public List<Role> findRoles() {
        return accounts.roles();
    }

    /**
     * Opens an account with a password made by the register.
     *
     * @param program signs in by the Authorization header only and has no pages
     * @throws RuleViolation when the login is taken, or no role is given
     */
    public IssuedPassword create(Login login, boolean program, AccountDraft draft) {
        if (accounts.byLogin(login.text()).isPresent()) {
            throw new RuleViolation("rule.account.loginTaken", login.text());
        }
        NewPassword password = NewPassword.generated();
        Account account = new Account(login.text(), "", draft.fullName(), draft.position(), program);
        account.issuePassword(password.hash());
        account.entitle(roles(draft), institutions(draft));
        accounts.add(account);
        return issued(account, password);
    }

    /**
     * Changes everything but the login, the state and the password.
     *
     * @param version the one that was read
     * @throws RuleViolation when no role is given, or the last administrator would lose the right
     * @throws ChangedMeanwhile when somebody else was faster
     */
    public void change(@OfSubject("account") long id, int version, AccountDraft draft) {
        Account account = get(id, version);
        Set<Role> roles = roles(draft);
        if (roles.stream().noneMatch(role -> role.allows(Permission.ADMINISTRATION))) {
            requireAnotherAdministrator(account);
        }
        account.describe(draft.fullName(), draft.position());
        account.entitle(roles, institutions(draft));
    }

    /**
     * Closes the account and ends what its bearer is doing.
     *
     * @throws RuleViolation when it is the caller's own
     */
    public void deactivate(@OfSubject("account") long id, int version) {
        Account account = get(id, version);
        if (account.equals(currentAccount.findAccount())) {
            throw new RuleViolation("rule.account.deactivateSelf");
        }
        requireAnotherAdministrator(account);
        account.deactivate();
        end(account, "deactivated");
    }

    /** Lets the account sign in again, with the password it had. */
    public void reactivate(@OfSubject("account") long id, int version) {
        get(id, version).reactivate();
    }

    /** Replaces a forgotten password by one made by the register, ends the sign-ins and lifts a lock. */
    public IssuedPassword resetPassword(@OfSubject("account") long id, int version) {
        Account account = get(id, version);
        NewPassword password = NewPassword.generated();
        account.issuePassword(password.hash());
        end(account, "password-reset");
        signIns.failures(account.getLogin()).ifPresent(signIns::forget);
        return issued(account, password);
    }

    /** Ends what its bearer is doing on any computer; he may sign in again. */
    public void endSignIns(@OfSubject("account") long id, int version) {
        end(get(id, version), "ended");
    }

    /** Lifts the lock that too many wrong passwords brought. */
    public void unlock(@OfSubject("account") long id, int version) {
        signIns.failures(get(id, version).getLogin()).ifPresent(signIns::forget);
    }

    private Account get(long id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new NoSuchEntry();
        }
        return account;
    }

    private Account get(long id, int version) {
        Account account = get(id);
        account.requireVersion(version);
        return account;
    }

    private void requireAnotherAdministrator(Account losing) {
        Set<Account> administrators = accounts.lockBearing(Permission.ADMINISTRATION);
        if (administrators.equals(Set.of(losing))) {
            throw new RuleViolation("rule.account.lastAdministrator");
        }
    }

    private Set<Role> roles(AccountDraft draft) {
        Set<Role> roles = accounts.roles().stream()
                .filter(role -> draft.roles().contains(role.getId()))
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw new RuleViolation("rule.account.roleMissing");
        }
        return roles;
    }

    private Set<Institution> institutions(AccountDraft draft) {
        return new HashSet<>(
                draft.institutions().stream().map(institutions::find).toList());
    }

    private void end(Account account, String reason) {
        signIns.openOf(account).forEach(signIn -> signIn.end(reason, now()));
    }

    private static IssuedPassword issued(Account account, NewPassword password) {
        return new IssuedPassword(account.getId(), account.getLogin(), account.getFullName(), password.text());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
