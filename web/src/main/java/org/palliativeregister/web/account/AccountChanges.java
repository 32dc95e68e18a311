package org.palliativeregister.web.account;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.account.AccountSheet;
import org.palliativeregister.account.AccountState;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;

/**
 * What an administrator can do to an account while another has it open. A lock comes and goes by itself, and a password
 * of its own is its bearer's affair.
 */
final class AccountChanges {

    private AccountChanges() {}

    /** @param language of the page */
    static MeanwhileChanges<AccountSheet> between(AccountSheet before, AccountSheet now, String language) {
        LocalNames names = new LocalNames();
        return new MeanwhileChanges<>(before, now)
                .in("account.user.fullName", one -> one.summary().fullName())
                .in("account.user.position", one -> one.summary().position())
                .in("account.user.roles", one -> list(one.roles(), role -> role.name(language)))
                .in("account.user.institutions", one -> list(one.institutions(), Institution::getShortName))
                .in("account.user.state", one -> names.constant(openOrClosed(one)));
    }

    private static AccountState openOrClosed(AccountSheet sheet) {
        return sheet.summary().state() == AccountState.DEACTIVATED ? AccountState.DEACTIVATED : AccountState.ACTIVE;
    }

    private static <T> String list(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(", "));
    }
}
