package org.palliativeregister.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does what an operator does with the command {@code register}. */
final class Operator {
    private final Build build;

    Operator(Build build) {
        this.build = build;
    }

    void makeKeys(Installation installation) {
        if (!installation.keystore().toFile().exists()) {
            if (installation.database().toFile().exists()) {
                throw new Refusal("The keys are missing, and without them the data in " + installation.database()
                        + " cannot be read: there is no " + installation.keystore()
                        + ". Put its copy there; or start with another folder, or delete this one.");
            }
            Progress.say("Making the keys that seal the patients' data");
            makeKeys(installation, installation.keystore());
        }
        if (!installation.certificate().toFile().exists()) {
            Progress.say("Making a self-signed certificate for localhost");
            register(
                    Map.of("REGISTER_KEYSTORE_PASSWORD", installation.secrets().get("certificate")),
                    "make-certificate",
                    installation.certificate().toString());
        }
    }

    /** Keys of nobody's yet, under the password of the installation's own. */
    void makeKeys(Installation installation, Path keystore) {
        withKeystore(installation, "make-keys", keystore.toString());
    }

    void addKey(Installation installation, String purpose) {
        withKeystore(installation, "add-key", installation.keystore().toString(), purpose);
    }

    private void withKeystore(Installation installation, String... arguments) {
        register(Map.of("REGISTER_KEYSTORE_PASSWORD", installation.secrets().get("keystore")), arguments);
    }

    void migrate(Installation installation, String databaseAddress) {
        migrate(installation, databaseAddress, installation.keystore());
    }

    /** With a keystore that need not be the database's; it opens with the same password. */
    void migrate(Installation installation, String databaseAddress, Path keystore) {
        register(
                Map.of(
                        "REGISTER_DB_URL",
                        databaseAddress,
                        "REGISTER_DB_OWNER",
                        "register_owner",
                        "REGISTER_DB_OWNER_PASSWORD",
                        installation.secrets().get("database.owner"),
                        "REGISTER_KEYSTORE",
                        keystore.toString(),
                        "REGISTER_KEYSTORE_PASSWORD",
                        installation.secrets().get("keystore")),
                "migrate");
    }

    void configure(Installation installation, String wildfly) {
        Path values = installation.keys().resolve("register.properties");
        Folders.writePrivate(values, values(installation));
        try {
            register(Map.of(), "configure", wildfly, values.toString());
        } finally {
            values.toFile().delete();
        }
    }

    private static String values(Installation installation) {
        Secrets secrets = installation.secrets();
        return String.join(
                "\n",
                "register.database.url=jdbc:mariadb://127.0.0.1:3306/palliative_register",
                "register.database.user=register_app",
                "register.database.password=" + secrets.get("database.app"),
                "register.keystore.path=" + installation.keystore(),
                "register.keystore.password=" + secrets.get("keystore"),
                "register.certificate.path=" + installation.certificate(),
                "register.certificate.password=" + secrets.get("certificate"),
                "register.https.port=8443",
                "register.hsts=false",
                "");
    }

    private void register(Map<String, String> environment, String... arguments) {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("REGISTER_EAR", build.ear().toString());
        whole.put("REGISTER_DRIVER", build.driver().toString());
        whole.put("JAVA_HOME", System.getProperty("java.home"));
        List<String> command = new ArrayList<>();
        command.add(Tool.find("bash")
                .orElseThrow(() -> new Refusal("The program bash is needed and was not found."))
                .toString());
        command.add(build.operatorCommand().toString());
        command.addAll(List.of(arguments));
        new Tool(command, whole).run(false);
    }
}
