package org.palliativeregister.crypto;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds a sealed value again by equality: the first 128 bits of a keyed hash of its canonical form. Only for what is
 * unique; what repeats (names, dates, phones) would give people away by its frequency. While the key changes there are
 * tokens of two generations: which are written and which are asked for is decided here, and the change waits for all
 * who were told something earlier.
 */
public final class BlindIndex {

    private BlindIndex() {}

    /** The generations whose tokens the transaction under way must write. */
    public static Set<Integer> written() {
        return RunningUses.inTransaction().written();
    }

    /** The generation of which no passport lacks a token, for the transaction under way. */
    public static int complete() {
        return RunningUses.inTransaction().numbers().get(KeyPurpose.INDEX);
    }

    /** The generation that is asked for; outside of a server, where nothing changes it. */
    public static int inUse() {
        return KeyRing.current().use().numbers().get(KeyPurpose.INDEX);
    }

    /** Asks, in a transaction that has read nothing yet or in none, for tokens of the generation that is complete. */
    public static <T> T asked(IntFunction<T> question) {
        KeyUse use = RunningUses.enter();
        try {
            return question.apply(use.numbers().get(KeyPurpose.INDEX));
        } finally {
            RunningUses.leave(use);
        }
    }

    /** @param purpose keeps equal numbers of different kinds apart, for example {@code snils} */
    public static byte[] token(int generation, String purpose, String canonical) {
        KeyRing keys = KeyRing.current();
        if (!keys.holds(KeyPurpose.INDEX, generation)) {
            throw CheckValues.lacking(KeyPurpose.INDEX.alias(generation));
        }
        return Arrays.copyOf(KeyedHash.of(keys.key(KeyPurpose.INDEX, generation), "token:" + purpose, canonical), 16);
    }

    /** What recognises a text for a while, and is never searched for longer than the key is in use. */
    public static byte[] mark(String purpose, String canonical) {
        return token(inUse(), purpose, canonical);
    }
}
