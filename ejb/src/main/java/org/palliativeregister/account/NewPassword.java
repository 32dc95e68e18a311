package org.palliativeregister.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.RuleViolation;

/**
 * A password about to be given to an account, and the one place where passwords are hashed. At least 10 characters, at
 * most 72 bytes in UTF-8 because bcrypt knows no more, and without the login in it.
 */
public final class NewPassword {

    /** Characters. */
    public static final int SHORTEST = 10;

    /** Bytes in UTF-8. */
    public static final int LONGEST = 72;

    /** 2 to the power of this many rounds: about a quarter of a second. */
    static final int COST = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2Y;

    private final String text;

    /** @throws RuleViolation see {@link #brokenRule} */
    public NewPassword(String text, String login) {
        brokenRule(text, login).ifPresent(rule -> {
            throw new RuleViolation(rule);
        });
        this.text = text;
    }

    /** Made by chance, 79 bits; without signs that are taken for one another, in groups for copying by hand. */
    static NewPassword generated() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            made.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new NewPassword(made.toString(), "");
    }

    /** The rule that a password breaks, {@code rule.account.password.…}; empty if it may be used. */
    public static Optional<String> brokenRule(String text, String login) {
        if (text == null || text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of("rule.account.password.short");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("rule.account.password.long");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("rule.account.password.control");
        }
        boolean named = !login.isBlank() && text.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        return named ? Optional.of("rule.account.password.login") : Optional.empty();
    }

    /** Takes as long as looking whether a password is right, and comes to nothing. */
    static void spendTheTimeOfAHash(String password) {
        BCrypt.with(VERSION, RANDOM, LongPasswordStrategies.truncate(VERSION)).hash(COST, password.toCharArray());
    }

    /** For {@code account.password_hash}: bcrypt with a salt of its own, in modular crypt notation. */
    public String hash() {
        return BCrypt.with(VERSION, RANDOM, LongPasswordStrategies.truncate(VERSION))
                .hashToString(COST, text.toCharArray());
    }

    String text() {
        return text;
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
