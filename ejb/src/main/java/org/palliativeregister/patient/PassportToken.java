package org.palliativeregister.patient;

import java.util.ArrayList;
import java.util.Arrays;
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

    static PassportToken ofSnils(int generation, String digits) {
        return new PassportToken(SNILS, generation, BlindIndex.token(generation, "snils", digits));
    }

    static PassportToken ofPolicy(int generation, String number) {
        return new PassportToken(POLICY, generation, BlindIndex.token(generation, "policy", number));
    }

    boolean isSame(PassportToken other) {
        return Arrays.equals(token, other.token) && kind == other.kind && generation == other.generation;
    }

    /** The tokens that are written of what is known. */
    public static List<PassportToken> of(Snils snils, OmsPolicy policy) {
        return BlindIndex.written().stream()
                .flatMap(generation -> of(generation, snils, policy).stream())
                .toList();
    }

    /** The tokens of one generation: none, one or two. */
    static List<PassportToken> of(int generation, Snils snils, OmsPolicy policy) {
        List<PassportToken> tokens = new ArrayList<>();
        if (snils != null) {
            tokens.add(ofSnils(generation, snils.digits()));
        }
        if (policy != null) {
            tokens.add(ofPolicy(generation, policy.number()));
        }
        return tokens;
    }
}
