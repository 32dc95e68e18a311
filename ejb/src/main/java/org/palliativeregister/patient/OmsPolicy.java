package org.palliativeregister.patient;

import java.util.Locale;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.Confidential;
import org.palliativeregister.crypto.Unreadable;

/**
 * Number of the compulsory medical insurance policy: sixteen digits (unified number), or the older forms that still
 * occur, 6 to 20 letters and digits. The check digit of the unified number is read in two ways by systems in use, so it
 * warns and does not refuse.
 */
public final class OmsPolicy extends Confidential {

    private static final long serialVersionUID = 1L;

    private final transient String number;

    private OmsPolicy(String number, Unreadable reason) {
        super(reason);
        this.number = number;
    }

    /**
     * Null for nothing.
     *
     * @throws RuleViolation {@code rule.patient.policy}
     */
    public static OmsPolicy of(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String number = written.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (!number.matches("[0-9]{16}|[0-9]{9}|[0-9A-ZА-ЯЁ]{6,20}") || number.matches("[0-9]{10,15}|[0-9]{17,20}")) {
            throw new RuleViolation("rule.patient.policy");
        }
        return new OmsPolicy(number, null);
    }

    static OmsPolicy unreadable(Unreadable reason) {
        return new OmsPolicy(null, reason);
    }

    /** A number as it stands, unchecked: of a stored value, or of one that is only looked for. */
    public static OmsPolicy read(String number) {
        return new OmsPolicy(number, null);
    }

    /** Without spaces. */
    public String number() {
        mustBeReadable();
        return number;
    }

    /** The unified number in groups of four, others as they are. */
    public String formatted() {
        mustBeReadable();
        return number.length() == 16 ? number.replaceAll("(.{4})(?!$)", "$1 ") : number;
    }

    @Override
    protected String text() {
        return number;
    }
}
