package org.palliativeregister.crypto;

/** What a key is for; a key serves one purpose only. */
public enum KeyPurpose {
    /** Seals values. */
    DATA("data"),
    /** Binds the values of a row to each other and to their patient. */
    SEAL("seal"),
    /** Blind index of unique numbers. */
    INDEX("index"),
    /** Audit entries. */
    AUDIT("audit");

    private final String prefix;

    KeyPurpose(String prefix) {
        this.prefix = prefix;
    }

    /** The name of key {@code number} in the keystore, {@code data-1}. */
    public String alias(int number) {
        return prefix + "-" + number;
    }

    /** Of a key by its name. */
    public static KeyPurpose of(String alias) {
        for (KeyPurpose purpose : values()) {
            if (alias.startsWith(purpose.prefix + "-")) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("no key of the register: " + alias);
    }
}
