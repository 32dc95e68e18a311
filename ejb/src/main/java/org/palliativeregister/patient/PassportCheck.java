package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.Unscoped;
import org.palliativeregister.crypto.BlindIndex;
import org.palliativeregister.crypto.Unreadables;

/**
 * Compares what finds a passport with what the passport says. Whoever can write into the database can take tokens away or
 * give them to others; no seal shows that, because nothing is left to be opened.
 */
@Unscoped
@ApplicationScoped
public class PassportCheck {

    /** Number of no patient: in the journal of changes it tells every name index to read all names anew. */
    public static final long EVERYBODY = 0;

    @Inject
    private Patients patients;

    @Inject
    private PassportKeyRows rows;

    /**
     * Puts the tokens of some passports right, each of which is told to the audit. A damaged passport keeps those it has.
     *
     * @return patients who were not found by their documents, or by those of another
     */
    public Set<Long> mend(Collection<PatientPassport> passports) {
        if (passports.isEmpty()) {
            return Set.of();
        }
        Set<Long> mended = new TreeSet<>();
        wrong(rows, BlindIndex.complete(), passports).forEach((passport, there) -> {
            if (mend(passport, there)) {
                mended.add(passport.getId());
            }
        });
        return mended;
    }

    /** How many of some passports are not found by their documents, or by those of another; outside of a server. */
    public static int countWrong(EntityManager database, Collection<PatientPassport> passports) {
        return wrong(new PassportKeyRows(database), BlindIndex.inUse(), passports)
                .size();
    }

    /** Those of some passports, of which one at least must be given, that have other tokens than are due; and which. */
    private static Map<PatientPassport, List<PassportToken>> wrong(
            PassportKeyRows rows, int generation, Collection<PatientPassport> passports) {
        Map<Long, List<PassportToken>> all = rows.tokens(
                generation, passports.stream().map(PatientPassport::getId).toList());
        Map<PatientPassport, List<PassportToken>> wrong = new LinkedHashMap<>();
        for (PatientPassport passport : passports) {
            List<PassportToken> there = all.getOrDefault(passport.getId(), List.of());
            if (!passport.isDamaged() && !isSame(there, due(generation, passport))) {
                wrong.put(passport, there);
            }
        }
        return wrong;
    }

    private static List<PassportToken> due(int generation, PatientPassport passport) {
        return PassportToken.of(generation, passport.getSnils(), passport.getPolicy());
    }

    private static boolean isSame(List<PassportToken> some, List<PassportToken> others) {
        return some.size() == others.size()
                && some.stream().allMatch(token -> others.stream().anyMatch(token::isSame));
    }

    /** False when somebody has written the passport or its tokens since they were read: the next check looks again. */
    private boolean mend(PatientPassport read, List<PassportToken> there) {
        int version = read.getVersion();
        PatientPassport passport = patients.locked(read);
        if (passport.getVersion() != version
                || !isSame(there, rows.tokensNow(BlindIndex.complete(), passport.getId()))) {
            return false;
        }
        patients.forgetTokens(passport.getId());
        for (int generation : BlindIndex.written()) {
            due(generation, passport).forEach(token -> rows.add(passport.getId(), token));
        }
        Unreadables.foundApart(passport, "tokens");
        return true;
    }

    /**
     * Takes changes out of the journal that every server has long read, the name index reads the last minutes only.
     *
     * @return how many it took
     */
    public int forgetChanges(int most) {
        return patients.forgetChanges(most);
    }

    /** Has all servers read the names anew, from their next search on or within a minute. */
    public void noteEverybody() {
        patients.noteChange(EVERYBODY);
    }
}
