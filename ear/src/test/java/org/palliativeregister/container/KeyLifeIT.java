package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.crypto.KeyGenerator;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.KeyRing;
import org.palliativeregister.crypto.KeystoreUnusable;
import org.palliativeregister.inspection.Inspecting;
import org.palliativeregister.job.JobState;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.rotation.KeyAdministration;
import org.palliativeregister.rotation.KeyName;
import org.palliativeregister.rotation.KeySummary;

/** Keys are added, put in use and retired while patients are admitted and searched, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class KeyLifeIT {

    private static final String PLACE = "java:global/palliative-register/";

    @Inject
    private KeyAdministration administration;

    @Inject
    private Inspecting inspecting;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private InventedPatients patients;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(KeyLifeIT.class, InventedPatients.class);
    }

    @Test
    void everything_comes_under_a_new_data_key_while_patients_are_admitted() throws Exception {
        Map<Long, String> known = admitted();
        String key = add("data");
        assertThat(summary(key).state()).isEqualTo("waiting");

        AtomicBoolean changing = new AtomicBoolean(true);
        CompletableFuture<Map<Long, String>> writer = CompletableFuture.supplyAsync(() -> {
            Map<Long, String> more = new LinkedHashMap<>();
            while (changing.get()) {
                String surname = surname();
                more.put(patients.admit(surname, snils()).getId(), surname);
            }
            return more;
        });
        begin(key);
        awaitDone();
        changing.set(false);
        known.putAll(writer.get());

        assertThat(summary(key).state()).isEqualTo("inUse");
        assertNothingElse(key);
        known.forEach(
                (id, surname) -> assertThat(sheet(id).passport().getSurname()).isEqualTo(surname));
    }

    @Test
    void passports_are_sealed_anew_under_a_new_seal_key() throws Exception {
        Map<Long, String> known = admitted();
        String key = add("seal");
        begin(key);
        awaitDone();
        assertNothingElse(key);
        known.keySet().forEach(id -> assertThat(sheet(id).passport()).isNotNull());
    }

    @Test
    void a_patient_is_found_by_snils_at_every_moment_of_the_change_of_an_index_key() throws Exception {
        List<String> numbers = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 5; i++) {
            numbers.add(snils());
            patients.admit(surname(), numbers.get(i));
        }
        String key = add("index");
        AtomicBoolean changing = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        CompletableFuture<Void> searching = CompletableFuture.runAsync(() -> {
            while (changing.get()) {
                String number = numbers.get(asked.getAndIncrement() % numbers.size());
                missed.addAndGet(patients.found(doctor(), number).size() == 1 ? 0 : 1);
            }
        });
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (changing.get()) {
                String number = snils();
                patients.admit(surname(), number);
                numbers.add(number);
            }
        });
        begin(key);
        awaitDone();
        changing.set(false);
        searching.get();
        writing.get();

        assertThat(asked.get()).isGreaterThan(20);
        assertThat(missed).hasValue(0);
        assertNothingElse(key);
        assertThat(rows("select count(*) from patient_passport p join medical_record r on r.patient_id = p.id"
                        + " where p.snils_enc is not null and r.merged_into is null and not exists"
                        + " (select 1 from passport_token t where t.patient_id = p.id and t.kind = 1)"))
                .isZero();
    }

    @Test
    void a_key_that_another_server_lacks_is_not_put_in_use() throws Exception {
        String key = add("data");
        long other = 7;
        run(
                "insert into register_node (id, name, started_at, seen_at, held, keystore_unfit, known_version, oldest_version)"
                        + " values (" + other
                        + ", 'another', utc_timestamp(3), utc_timestamp(3), 'data-1', false, 1000000, 1000000)");
        try {
            assertThatThrownBy(() -> begin(key))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("rule.key.notHeld");
            assertThat(summary(key).mayBegin()).isFalse();
        } finally {
            run("delete from register_node where id = " + other);
        }
        assertThat(summary(key).mayBegin()).isTrue();
        begin(key);
        awaitDone();
    }

    @Test
    void a_change_waits_for_a_server_that_does_not_know_of_it_yet() throws Exception {
        String key = add("index");
        long other = 8;
        run(
                "insert into register_node (id, name, started_at, seen_at, held, keystore_unfit, known_version, oldest_version)"
                        + " values (" + other + ", 'slow', utc_timestamp(3), utc_timestamp(3), '"
                        + String.join(" ", aliases()) + "', false, 0, 0)");
        try {
            begin(key);
            await(() -> rows("select count(*) from job where subject = '" + key + "' and holder is not null") == 1);
            assertThat(administrator().call(administration::open).waitedFor()).contains("slow");
            assertThat(summary(key).state()).isEqualTo("alsoWritten");
        } finally {
            run("delete from register_node where id = " + other);
        }
        awaitDone();
        assertThat(summary(key).state()).isEqualTo("inUse");
    }

    @Test
    void while_a_change_waits_the_register_is_checked() throws Exception {
        String key = add("index");
        run(
                "insert into register_node (id, name, started_at, seen_at, held, keystore_unfit, known_version, oldest_version)"
                        + " values (9, 'slow', utc_timestamp(3), utc_timestamp(3), '"
                        + String.join(" ", aliases()) + "', false, 0, 0)");
        try {
            begin(key);
            await(() -> rows("select count(*) from job where subject = '" + key + "' and holder is not null") == 1);
            administrator().call(() -> {
                inspecting.begin();
                return null;
            });
            await(() -> administrator().call(inspecting::open).job().getState() == JobState.DONE);
            assertThat(summary(key).state()).isEqualTo("alsoWritten");
        } finally {
            run("delete from register_node where id = 9");
        }
        awaitDone();
    }

    @Test
    void a_key_is_retired_only_when_nothing_stands_under_it_and_nothing_can_come() throws Exception {
        String before = inUse("data");
        String key = add("data");
        assertThatThrownBy(() -> retire(before)).hasMessage("rule.key.inUse");
        long damaged = damaged("address_enc");
        begin(key);
        awaitDone();
        assertThat(summary(key).job().getLeftOver()).isPositive();
        assertThatThrownBy(() -> retire(before)).hasMessage("rule.key.unsettled");
        run("update key_use set changed_at = changed_at - interval 6 minute");
        assertThatThrownBy(() -> retire(before)).hasMessage("rule.key.values");
        for (String column : List.of("address_enc", "phone_enc")) {
            run("update patient_passport set " + column + " = null where substr(" + column + ", 2, 2) = unhex(lpad(hex("
                    + number(before) + "), 4, '0'))");
        }
        assertThat(rows("select count(*) from patient_passport where address_enc is null and id = " + damaged))
                .isEqualTo(1);
        retire(before);
        assertThat(summary(before).state()).isEqualTo("retired");
        assertThatThrownBy(() -> begin(before)).hasMessage("rule.key.older");
    }

    @Test
    void a_change_can_be_stopped_and_gone_on_with() throws Exception {
        String key = add("audit");
        begin(key);
        administrator().call(() -> {
            administration.pause(new KeyName(key));
            return null;
        });
        String state = administrator().call(administration::open).change() == null ? "DONE" : "PAUSED";
        if (state.equals("PAUSED")) {
            assertThatThrownBy(() -> begin(inUse("seal"))).hasMessage("rule.key.busy");
            administrator().call(() -> {
                administration.resume(new KeyName(key));
                return null;
            });
        }
        awaitDone();
        assertThat(summary(key).state()).isEqualTo("inUse");
        assertThat(rows("select count(*) from audit_entry where subject = 'key#" + key
                        + "' and act = 'KeyAdministration.begin' and outcome = 'done'"))
                .isEqualTo(1);
    }

    @Test
    void a_keystore_with_another_key_of_a_known_name_is_told_and_not_taken() throws Exception {
        Path keystore = Path.of(lookup("keystore-path"));
        Path kept = keystore.resolveSibling("kept.p12");
        Files.copy(keystore, kept, StandardCopyOption.REPLACE_EXISTING);
        String known = inUse("data");
        try {
            exchange(store -> store.setEntry(known, entry(), protection()));
            await(() -> rows("select count(*) from register_node where keystore_unfit") > 0);
            assertThat(sheet(patients.admit().getId()).passport()).isNotNull();
        } finally {
            Files.copy(kept, keystore, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(kept);
        }
        await(() -> rows("select count(*) from register_node where keystore_unfit") == 0);
    }

    @Test
    void a_database_that_has_patients_and_does_not_know_their_keys_takes_no_keystore() throws Exception {
        String path = lookup("keystore-path");
        String password = lookup("keystore-password");
        for (String table : List.of("key_check", "key_use")) {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement("delete from " + table)) {
                connection.setAutoCommit(false);
                delete.executeUpdate();
                assertThatThrownBy(() -> KeyRing.open(path, password, connection))
                        .isInstanceOf(KeystoreUnusable.class)
                        .hasMessageContaining("do not say under which keys");
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void what_does_not_open_is_written_into_the_audit_when_it_is_read() throws Exception {
        long patient = damaged("phone_enc");
        assertThat(sheet(patient).passport()).isNull();
        assertThat(rows("select count(*) from audit_entry where caller = 'gromova' and act = 'UnreadableValue.DAMAGED'"
                        + " and patients = '" + patient + "' and subject = 'patient-passport-phone#" + patient + "'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_keys() {
        assertThatThrownBy(() -> doctor().call(administration::open)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> doctor().call(() -> {
                    administration.begin(new KeyName("data-1"));
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Caller administrator() {
        return Caller.signedIn("admin", Permission.ADMINISTRATION);
    }

    private Map<Long, String> admitted() {
        Map<Long, String> known = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            String surname = surname();
            known.put(patients.admit(surname, snils()).getId(), surname);
        }
        return known;
    }

    /** Of a patient admitted for it, the last byte of one value is another. */
    private long damaged(String column) throws SQLException {
        Patient patient = patients.admit();
        run("update patient_passport set " + column + " = concat(left(" + column + ", length(" + column
                + ") - 1), char(ascii(right(" + column + ", 1)) ^ 1)) where id = " + patient.getId());
        return patient.getId();
    }

    private PatientSheet sheet(long id) {
        return doctor().call(() -> recordKeeping.open(id));
    }

    /** Name of a key that the operator has laid into the keystore, and that the server has taken up. */
    private String add(String purpose) throws Exception {
        List<String> made = new ArrayList<>();
        exchange(store -> {
            int next = Collections.list(store.aliases()).stream()
                            .filter(alias -> alias.startsWith(purpose + "-"))
                            .mapToInt(KeyLifeIT::number)
                            .max()
                            .orElse(0)
                    + 1;
            made.add(purpose + "-" + next);
            store.setEntry(made.get(0), entry(), protection());
        });
        await(() -> administrator().call(administration::open).keys().stream()
                .anyMatch(key ->
                        key.key().alias().equals(made.get(0)) && key.key().heldBy() > 0));
        return made.get(0);
    }

    /** A change of a keystore. */
    private interface Exchange {
        void change(KeyStore store) throws Exception;
    }

    private static void exchange(Exchange exchange) throws Exception {
        Path path = Path.of(lookup("keystore-path"));
        char[] password = lookup("keystore-password").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(path)) {
            store.load(file, password);
        }
        exchange.change(store);
        Path part = path.resolveSibling("part.p12");
        try (var file = Files.newOutputStream(part)) {
            store.store(file, password);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyStore.Entry entry() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        return new KeyStore.SecretKeyEntry(generator.generateKey());
    }

    private static KeyStore.ProtectionParameter protection() throws Exception {
        return new KeyStore.PasswordProtection(lookup("keystore-password").toCharArray());
    }

    private static String lookup(String name) throws Exception {
        return InitialContext.doLookup(PLACE + name);
    }

    private static int number(String alias) {
        return Integer.parseInt(alias.substring(alias.indexOf('-') + 1));
    }

    private void begin(String alias) {
        administrator().call(() -> {
            administration.begin(new KeyName(alias));
            return null;
        });
    }

    private void retire(String alias) {
        administrator().call(() -> {
            administration.retire(new KeyName(alias));
            return null;
        });
    }

    private KeySummary summary(String alias) {
        return administrator().call(administration::open).keys().stream()
                .filter(key -> key.key().alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private List<String> aliases() {
        return administrator().call(administration::open).keys().stream()
                .map(key -> key.key().alias())
                .toList();
    }

    private String inUse(String purpose) {
        return administrator().call(administration::open).keys().stream()
                .filter(key -> key.protects().equals(purpose) && key.state().equals("inUse"))
                .map(key -> key.key().alias())
                .findFirst()
                .orElseThrow();
    }

    /** But what other tests have damaged, and what the change has therefore left and counted. */
    private void assertNothingElse(String key) {
        String purpose = key.substring(0, key.indexOf('-') + 1);
        long others = administrator().call(administration::count).entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(purpose) && !entry.getKey().equals(key))
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        long leftOver = summary(key).job().getLeftOver();
        assertThat(others).isEqualTo(leftOver);
    }

    private void awaitDone() {
        await(() -> administrator().call(administration::open).change() == null);
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private long rows(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
