package org.palliativeregister.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.institution.Institution;

/** The account of the caller and the one place that decides which institutions it sees. */
@Stateless
@PermitAll
public class CurrentAccount {

    @Resource
    private SessionContext session;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Accounts accounts;

    /** Under which a transaction keeps what it has read of a caller. */
    private record ScopeOf(String login) {}

    /** @throws RuleViolation {@code rule.account.unknown} when the caller has no account (any more) */
    public Account findAccount() {
        return accounts.byLogin(session.getCallerPrincipal().getName())
                .filter(Account::isActive)
                .orElseThrow(() -> new RuleViolation("rule.account.unknown"));
    }

    /**
     * Numbers of the institutions whose patients the caller sees, as read first in the transaction; never empty: without
     * any, one that does not exist.
     */
    @SuppressWarnings("unchecked")
    public Set<Long> findScope() {
        ScopeOf key = new ScopeOf(session.getCallerPrincipal().getName());
        Set<Long> known = (Set<Long>) transaction.getResource(key);
        if (known == null) {
            known = readScope();
            transaction.putResource(key, known);
        }
        return known;
    }

    private Set<Long> readScope() {
        Set<Long> scope = accounts.institutionsOf(session.getCallerPrincipal().getName());
        if (scope.isEmpty()) {
            findAccount();
            return Set.of(-1L);
        }
        return scope;
    }

    /** The institutions whose patients the caller sees, by name, without the retired ones. */
    public List<Institution> findInstitutions() {
        return findAccount().getInstitutions().stream()
                .filter(institution -> !institution.isRetired())
                .toList();
    }

    /** @throws RuleViolation {@code rule.account.outOfScope} when the institution is not one of the caller's */
    public void requireInScope(Institution institution) {
        if (!findScope().contains(institution.getId())) {
            throw new RuleViolation("rule.account.outOfScope");
        }
    }

    /** Keeps language ({@code ru}, {@code en}) and theme ({@code light}, {@code dark}, {@code system}) with the account. */
    public void prefer(String language, String theme) {
        accounts.prefer(findAccount(), language, theme);
    }
}
