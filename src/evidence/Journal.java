import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes the register's transactions slow from outside, and watches the order in which their journal rows become visible.
 * For two-nodes.sh.
 *
 * <pre>
 * java -cp DRIVER Journal.java HOME DBPORT SECONDS LOCKERS
 * </pre>
 *
 * Each locker holds the row of one institution at a time, for 0 to 1000 ms. An admission notes its patient in the journal
 * and only then writes the record, whose foreign key waits for that row. Prints "ROWS LATE LONGEST": journal rows seen,
 * those that were seen after one with a higher number, and how many ms after its writing the latest of these was seen.
 */
final class Journal {

    private final String address;
    private final String password;
    private final long end;

    private Journal(Path home, String port, int seconds) throws IOException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("keys/secrets.properties"))) {
            secrets.load(in);
        }
        address = "jdbc:mariadb://127.0.0.1:" + port + "/palliative_register";
        password = secrets.getProperty("database.owner");
        end = System.currentTimeMillis() + seconds * 1000L;
    }

    public static void main(String[] arguments) throws Exception {
        Journal journal = new Journal(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
        List<Thread> lockers = new ArrayList<>();
        for (int number = 0; number < Integer.parseInt(arguments[3]); number++) {
            lockers.add(new Thread(journal::lock));
        }
        lockers.forEach(Thread::start);
        journal.watch();
        for (Thread locker : lockers) {
            locker.join();
        }
    }

    private boolean isOver() {
        return System.currentTimeMillis() >= end;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "register_owner", password);
    }

    private void lock() {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            while (!isOver()) {
                long one = any(statement);
                statement.executeQuery("select id from institution where id = " + one + " for update").close();
                Thread.sleep(ThreadLocalRandom.current().nextInt(1001));
                database.rollback();
                Thread.sleep(ThreadLocalRandom.current().nextInt(300));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long any(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select id from institution where not retired order by rand() limit 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void watch() throws SQLException, InterruptedException {
        Set<Long> seen = new HashSet<>();
        long highest = 0;
        long rows = 0;
        long late = 0;
        long longest = 0;
        try (Connection database = connect();
                PreparedStatement read = database.prepareStatement(
                        "select seq, timestampdiff(microsecond, at, now(6)) div 1000 from passport_change"
                                + " where at > now(3) - interval 120 second order by seq")) {
            boolean before = true;
            while (!isOver()) {
                long until = highest;
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        if (seen.add(row.getLong(1)) && !before) {
                            rows++;
                            if (row.getLong(1) < until) {
                                late++;
                                longest = Math.max(longest, row.getLong(2));
                            }
                        }
                        highest = Math.max(highest, row.getLong(1));
                    }
                }
                before = false;
                Thread.sleep(10);
            }
        }
        System.out.println(rows + " " + late + " " + longest);
    }
}
