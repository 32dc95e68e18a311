package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palliativeregister.Unscoped;
import org.palliativeregister.crypto.Confidential;

/**
 * Brings the tokens of passports under another key while people work, some at a time. What somebody changes meanwhile is
 * not overwritten: the next round finds it as it is then.
 */
@Unscoped
@ApplicationScoped
public class PassportKeys {

    @Inject
    private PassportKeyRows rows;

    /** Adds the tokens of that generation to those of the next patients who have only others. */
    public Resealed fill(int generation, long after, int most) {
        List<Long> some = rows.withTokens(after, most);
        int done = 0;
        int leftOver = 0;
        for (Map.Entry<PatientPassport, Set<Integer>> one : lacking(generation, some)) {
            int added = add(generation, one.getKey(), one.getValue());
            done += added;
            leftOver += one.getValue().size() - added;
        }
        return new Resealed(last(some), done, leftOver);
    }

    private Set<Map.Entry<PatientPassport, Set<Integer>>> lacking(int generation, List<Long> some) {
        return some.isEmpty() ? Set.of() : rows.lacking(generation, some).entrySet();
    }

    /** How many: none for a number that does not open, or that the passport does not bear. */
    private int add(int generation, PatientPassport passport, Set<Integer> kinds) {
        List<PassportToken> tokens =
                PassportToken.of(generation, readable(passport.getSnils()), readable(passport.getPolicy())).stream()
                        .filter(token -> kinds.contains(token.kind()))
                        .toList();
        tokens.forEach(token -> rows.add(passport.getId(), token));
        return tokens.size();
    }

    private static <V extends Confidential> V readable(V value) {
        return value == null || !value.isReadable() ? null : value;
    }

    /** Null for nobody. */
    private static Long last(List<Long> patientIds) {
        return patientIds.isEmpty() ? null : patientIds.get(patientIds.size() - 1);
    }

    /** How many tokens of that generation are lacking. */
    public long lacking(int generation) {
        return rows.lacking(generation);
    }

    /** Takes the tokens of other generations away from the next patients, where there is one of this. */
    public Resealed forgetOthers(int generation, long after, int most) {
        List<Long> some = rows.withTokens(after, most);
        if (!some.isEmpty()) {
            rows.forgetOthers(generation, some);
        }
        return new Resealed(last(some), 0, 0);
    }

    /** Whether there is any to be taken away. */
    public boolean hasOthers(int generation) {
        return rows.hasOthers(generation);
    }
}
