import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Reads what is sealed without any code of the register: from the description of its format, by plain JDBC and
 * javax.crypto. For key-change.sh, broken-values.sh and search-equals-list.sh.
 *
 * <pre>
 * java -cp DRIVER Values.java write HOME DBPORT FILE     a line "TABLE.COLUMN ID VERSION HASH" for every sealed value
 * java -cp DRIVER Values.java compare HOME DBPORT FILE   opens all again; of the rows nobody has written since, prints how
 *                                                        many values are equal; 1 if one is another or does not open
 * java -cp DRIVER Values.java count HOME DBPORT          how many values of each column stand under which key
 * </pre>
 */
final class Values {

    private final Map<String, java.security.Key> keys = new HashMap<>();
    final Connection database;

    Values(Path home, String port) throws IOException, GeneralSecurityException, SQLException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("keys/secrets.properties"))) {
            secrets.load(in);
        }
        char[] password = secrets.getProperty("keystore").toCharArray();
        KeyStore store = KeyStore.getInstance(home.resolve("keys/register.p12").toFile(), password);
        for (String alias : java.util.Collections.list(store.aliases())) {
            keys.put(alias, store.getKey(alias, password));
        }
        database = DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/palliative_register",
                "register_owner",
                secrets.getProperty("database.owner"));
    }

    public static void main(String[] arguments) throws Exception {
        Values values = new Values(Path.of(arguments[1]), arguments[2]);
        switch (arguments[0]) {
            case "write" -> values.write(Path.of(arguments[3]));
            case "compare" -> System.exit(values.compare(Path.of(arguments[3])) ? 0 : 1);
            case "count" -> values.count();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The sealed columns of each table. */
    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = database() and column_name like '%\\_enc'")) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), any -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return tables;
    }

    /** What to do with each sealed value. */
    private interface Reader {
        void read(String column, long id, int version, byte[] sealed) throws GeneralSecurityException;
    }

    private void each(Reader reader) throws SQLException, GeneralSecurityException {
        for (Map.Entry<String, List<String>> table : columns().entrySet()) {
            try (Statement statement = database.createStatement()) {
                statement.setFetchSize(1000);
                ResultSet rows = statement.executeQuery("select id, version, " + String.join(", ", table.getValue()) + " from "
                        + table.getKey());
                while (rows.next()) {
                    for (String column : table.getValue()) {
                        byte[] sealed = rows.getBytes(column);
                        if (sealed != null) {
                            reader.read(table.getKey() + "." + column, rows.getLong(1), rows.getInt(2), sealed);
                        }
                    }
                }
            }
        }
    }

    private void write(Path file) throws Exception {
        int[] written = {0};
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            each((column, id, version, sealed) -> {
                out.println(column + " " + id + " " + version + " " + hash(column, sealed));
                written[0]++;
            });
        }
        System.out.println("Values opened and their hashes kept: " + written[0]);
    }

    private boolean compare(Path file) throws Exception {
        Map<String, String> before = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int end = line.lastIndexOf(' ');
            before.put(line.substring(0, end), line.substring(end + 1));
        }
        int[] counts = new int[4];
        each((column, id, version, sealed) -> {
            String hash = hash(column, sealed);
            String known = before.remove(column + " " + id + " " + version);
            counts[hash == null ? 0 : known == null ? 1 : known.equals(hash) ? 2 : 3]++;
        });
        System.out.printf(
                "Values opened again: %d equal, %d of rows written since, %d other than before, %d not to be opened%n",
                counts[2], counts[1], counts[3], counts[0]);
        return counts[2] > 0 && counts[3] == 0 && counts[0] == 0;
    }

    private void count() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        each((column, id, version, sealed) -> counts.merge(column + " data-" + number(sealed), 1, Integer::sum));
        counts.forEach((what, times) -> System.out.println("  " + what + " " + times));
    }

    private static int number(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[1]) << 8 | Byte.toUnsignedInt(sealed[2]);
    }

    /** Null when it does not open. */
    private String hash(String column, byte[] sealed) throws GeneralSecurityException {
        byte[] open = open(column, sealed);
        return open == null
                ? null
                : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(open));
    }

    /** Null for null, and when it does not open. */
    String text(String column, byte[] sealed) throws GeneralSecurityException {
        byte[] open = sealed == null ? null : open(column, sealed);
        return open == null ? null : new String(open, StandardCharsets.UTF_8);
    }

    private byte[] open(String column, byte[] sealed) throws GeneralSecurityException {
        java.security.Key key = keys.get("data-" + number(sealed));
        if (key == null || sealed[0] != 1) {
            return null;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, 3, 12));
        cipher.updateAAD(sealed, 0, 3);
        cipher.updateAAD(boundTo(column).getBytes(StandardCharsets.UTF_8));
        try {
            byte[] padded = cipher.doFinal(sealed, 15, sealed.length - 15);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            return Arrays.copyOf(padded, end);
        } catch (javax.crypto.AEADBadTagException e) {
            return null;
        }
    }

    /** {@code patient_passport.former_surname_enc} is bound to {@code PatientPassport.formerSurname}. */
    private static String boundTo(String column) {
        String[] parts = column.split("\\.");
        String attribute = camel(parts[1].replaceAll("_enc$", ""));
        return camel("_" + parts[0]) + "." + attribute;
    }

    private static String camel(String snake) {
        StringBuilder text = new StringBuilder();
        boolean upper = false;
        for (char c : snake.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                text.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return text.toString();
    }
}
