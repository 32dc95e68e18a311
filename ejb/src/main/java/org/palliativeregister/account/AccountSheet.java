package org.palliativeregister.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.palliativeregister.institution.Institution;

/**
 * An account as an administrator sees it: everything but its password.
 *
 * @param version of the account, for changing it
 * @param openSignIns sessions that have not ended
 */
public record AccountSheet(
        AccountSummary summary,
        int version,
        List<Role> roles,
        List<Institution> institutions,
        int openSignIns,
        Instant createdAt,
        Instant changedAt,
        String changedBy)
        implements Serializable {

    static AccountSheet of(Account account, AccountSummary summary, int openSignIns) {
        return new AccountSheet(
                summary,
                account.getVersion(),
                account.getRoles(),
                account.getInstitutions(),
                openSignIns,
                AccountSummary.instant(account.getCreatedAt()),
                AccountSummary.instant(account.getChangedAt()),
                account.getChangedBy());
    }
}
