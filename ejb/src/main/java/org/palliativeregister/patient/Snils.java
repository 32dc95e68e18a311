package org.palliativeregister.patient;

import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.Confidential;
import org.palliativeregister.crypto.Unreadable;

/**
 * Number of the individual insurance account: nine digits and a control number of two. The control number is the sum of
 * the digits times 9…1, modulo 101, 100 counting as 00; it is defined for numbers above 001-001-998.
 */
public final class Snils extends Confidential {

    private static final long serialVersionUID = 1L;
    private static final long FIRST_CHECKED = 1_001_999;

    private final transient String digits;

    private Snils(String digits, Unreadable reason) {
        super(reason);
        this.digits = digits;
    }

    /**
     * Null for nothing.
     *
     * @param written eleven digits, with spaces and hyphens where people put them
     * @throws RuleViolation {@code rule.patient.snils.length} or {@code rule.patient.snils.control}
     */
    public static Snils of(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String digits = written.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "");
        if (!digits.matches("[0-9]{11}")) {
            throw new RuleViolation("rule.patient.snils.length");
        }
        if (digits.startsWith("000000000") || !controlFits(digits)) {
            throw new RuleViolation("rule.patient.snils.control");
        }
        return new Snils(digits, null);
    }

    static Snils unreadable(Unreadable reason) {
        return new Snils(null, reason);
    }

    /** Eleven digits as they stand, unchecked: of a stored value, or of one that is only looked for. */
    public static Snils read(String digits) {
        return new Snils(digits, null);
    }

    private static boolean controlFits(String digits) {
        if (Long.parseLong(digits.substring(0, 9)) < FIRST_CHECKED) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
    }

    /** Eleven digits. */
    public String digits() {
        mustBeReadable();
        return digits;
    }

    /** {@code 939-142-936 39}. */
    public String formatted() {
        mustBeReadable();
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6, 9) + " "
                + digits.substring(9);
    }

    @Override
    protected String text() {
        return digits;
    }
}
