package org.palliativeregister.twin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.palliativeregister.Permission;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OnceIn;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.Inquiry;

/** The search of the register as it would be in plain text: the same act, the same permission, scope and answer. */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class TwinSearch {

    @Inject
    private TwinPatients patients;

    @Inject
    private CurrentAccount caller;

    /** @param first number of the page's first patient among all found, from 0 */
    @OnceIn(minutes = 15)
    public FoundPatients search(Inquiry inquiry, int first) {
        String typed = inquiry.typed();
        TwinScope scope = new TwinScope(caller.findScope(), inquiry.filter());
        if (Character.isDigit(typed.charAt(0))) {
            return patients.bearing(typed.replaceAll("[^0-9]", ""), scope);
        }
        List<String> words = List.of(CanonicalName.of(typed).split("[\\s.,]+"));
        if (inquiry.alike()) {
            return patients.sounding(words.get(0), Borrowed.asked(words.get(0)), scope, first);
        }
        return words.size() == 1
                ? patients.beginning(words.get(0), scope, first)
                : patients.named(TwinWords.of(words), scope, first);
    }
}
