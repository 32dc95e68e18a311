package org.palliativeregister.patient;

import java.util.ArrayList;
import java.util.List;
import org.palliativeregister.crypto.BlindIndex;

/**
 * By what a passport is found without being opened.
 *
 * @param kind 1 SNILS, 2 policy number
 * @param generation of the key under which it was made
 */
public record PassportToken(int kind, int generation, byte[] token) {

    static final int SNILS = 1;
    static final int POLICY = 2;

    static PassportToken ofSnils(String digits) {
        return new PassportToken(SNILS, BlindIndex.generation(), BlindIndex.token("snils", digits));
    }

    static PassportToken ofPolicy(String number) {
        return new PassportToken(POLICY, BlindIndex.generation(), BlindIndex.token("policy", number));
    }

    /** The tokens of what is known; none, one or two. */
    public static List<PassportToken> of(Snils snils, OmsPolicy policy) {
        List<PassportToken> tokens = new ArrayList<>();
        if (snils != null) {
            tokens.add(ofSnils(snils.digits()));
        }
        if (policy != null) {
            tokens.add(ofPolicy(policy.number()));
        }
        return tokens;
    }
}
