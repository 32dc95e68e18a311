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

    /** Adds the tokens of that generation to the next passports that have only others. */
    public Resealed fill(int generation, long after, int most) {
        Map<PatientPassport, Set<Integer>> lacking = rows.lacking(generation, after, most);
        int done = 0;
        int leftOver = 0;
        for (Map.Entry<PatientPassport, Set<Integer>> one : lacking.entrySet()) {
            int added = add(generation, one.getKey(), one.getValue());
            done += added;
            leftOver += one.getValue().size() - added;
        }
        return new Resealed(last(List.copyOf(lacking.keySet())), done, leftOver);
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

    private static Long last(List<PatientPassport> passports) {
        return passports.isEmpty() ? null : passports.get(passports.size() - 1).getId();
    }

    /** How many tokens of that generation are lacking. */
    public long lacking(int generation) {
        return rows.lacking(generation);
    }

    /** Takes some tokens of other generations away for which there is one of this; how many it found. */
    public int forgetOthers(int generation, int most) {
        return rows.forgetOthers(generation, most);
    }
}
