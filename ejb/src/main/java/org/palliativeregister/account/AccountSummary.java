package org.palliativeregister.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.palliativeregister.institution.Institution;

/**
 * An account in a list.
 *
 * @param institutions their short names
 * @param lockedUntil null when not locked
 * @param lastSeen null when nobody ever signed in with it
 */
public record AccountSummary(
        long id,
        String login,
        String fullName,
        String position,
        boolean program,
        List<Role> roles,
        List<String> institutions,
        AccountState state,
        Instant lockedUntil,
        Instant lastSeen)
        implements Serializable {

    static AccountSummary of(Account account, LocalDateTime lockedUntil, LocalDateTime lastSeen) {
        return new AccountSummary(
                account.getId(),
                account.getLogin(),
                account.getFullName(),
                account.getPosition(),
                account.isProgram(),
                account.getRoles(),
                account.getInstitutions().stream()
                        .map(Institution::getShortName)
                        .toList(),
                AccountState.of(account, lockedUntil),
                instant(lockedUntil),
                instant(lastSeen));
    }

    static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
