package org.palliativeregister;

/** What the commands of {@code bin/register} that work with the owner's account of the database have in common. */
public final class OwnerCommand {

    private OwnerCommand() {}

    /** Address of the database. */
    public static String url() {
        return setting("REGISTER_DB_URL");
    }

    /** Login of the account that owns the schema. */
    public static String owner() {
        return setting("REGISTER_DB_OWNER");
    }

    public static String password() {
        return setting("REGISTER_DB_OWNER_PASSWORD");
    }

    /** The server's PKCS#12. */
    public static String keystore() {
        return setting("REGISTER_KEYSTORE");
    }

    public static String keystorePassword() {
        return setting("REGISTER_KEYSTORE_PASSWORD");
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            fail("Set " + name + " first; «bin/register help» tells what it holds.");
        }
        return value;
    }

    /** To the operator. */
    public static void say(String sentence) {
        System.out.println(sentence);
    }

    /** To the operator; ends the command as one that failed. */
    public static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
