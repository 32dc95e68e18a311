package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToIntFunction;
import org.palliativeregister.Unscoped;

/**
 * Brings the row seals and the tokens of passports under another key while people work, some at a time. What somebody
 * changes meanwhile is not overwritten: the next round finds it as it is then.
 */
@Unscoped
@ApplicationScoped
public class PassportKeys {

    @Inject
    private PassportKeyRows rows;

    /** Row seals of the next passports that stand under another key than that one, which is in use. */
    public Resealed reseal(int key, long after, int most) {
        return round(rows.sealedByOthers(key, after, most), rows::replaceSeal);
    }

    /** Adds the tokens of that generation to the next passports that lack one. */
    public Resealed fill(int generation, long after, int most) {
        return round(rows.lacking(generation, after, most), passport -> {
            PassportToken.of(generation, passport.getSnils(), passport.getPolicy())
                    .forEach(token -> rows.add(passport.getId(), token));
            return 1;
        });
    }

    private static Resealed round(List<PatientPassport> passports, ToIntFunction<PatientPassport> renew) {
        int done = 0;
        int leftOver = 0;
        for (PatientPassport passport : passports) {
            if (passport.isDamaged()) {
                leftOver++;
            } else {
                done += renew.applyAsInt(passport);
            }
        }
        Long reached =
                passports.isEmpty() ? null : passports.get(passports.size() - 1).getId();
        return new Resealed(reached, done, leftOver);
    }

    /** How many passports lack a token of that generation. */
    public long lacking(int generation) {
        return rows.lacking(generation);
    }

    /** Takes some tokens of other generations away; how many it found. */
    public int forgetOthers(int generation, int most) {
        return rows.forgetOthers(generation, most);
    }
}
