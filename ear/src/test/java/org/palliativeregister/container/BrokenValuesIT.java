package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;

/** Sealed values changed, cut, exchanged and put back in the database, met by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class BrokenValuesIT {

    private static final List<String> COLUMNS = List.of(
            "name_enc",
            "former_surname_enc",
            "birth_date_enc",
            "snils_enc",
            "policy_enc",
            "address_enc",
            "phone_enc",
            "contact_enc");

    @Inject
    private Registration registration;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private InventedPatients patients;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    private final List<Broken> broken = new ArrayList<>();

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(BrokenValuesIT.class, InventedPatients.class);
    }

    /** What is done to the bytes of a value, and what it is then said to be. */
    private static Map<String, UnaryOperator<byte[]>> damages() {
        Map<String, UnaryOperator<byte[]>> damages = new LinkedHashMap<>();
        damages.put("another format", value -> flipped(value, 0));
        damages.put("another key number", value -> flipped(value, 2));
        damages.put("a key number that nobody holds", value -> {
            byte[] changed = value.clone();
            changed[1] = (byte) 0xea;
            return changed;
        });
        damages.put("a bit of the nonce", value -> flipped(value, 3));
        damages.put("a bit of the ciphertext", value -> flipped(value, 15));
        damages.put("a bit of the tag", value -> flipped(value, value.length - 1));
        damages.put("nothing left", value -> new byte[0]);
        damages.put("one byte left", value -> Arrays.copyOf(value, 1));
        damages.put("the header alone", value -> Arrays.copyOf(value, 15));
        damages.put("a byte less", value -> Arrays.copyOf(value, value.length - 1));
        damages.put("a block less", value -> Arrays.copyOf(value, value.length - 32));
        damages.put("sealed under another key of the same number", BrokenValuesIT::forged);
        return damages;
    }

    private static byte[] flipped(byte[] value, int at) {
        byte[] changed = value.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] forged(byte[] value) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(new byte[32], "AES"),
                    new GCMParameterSpec(128, value, 3, 12));
            cipher.updateAAD(value, 0, 3);
            cipher.updateAAD("PatientPassport.phone".getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(new byte[value.length - 31]);
            byte[] whole = Arrays.copyOf(value, value.length);
            System.arraycopy(sealed, 0, whole, 15, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_value_of_any_column_that_was_changed_is_unreadable_audited_and_not_saved_over() throws SQLException {
        long whole = admitted();
        for (String column : COLUMNS) {
            damaged(whole, column, "a bit of the ciphertext");
            damaged(whole, column, "a byte less");
        }
    }

    @Test
    void a_value_changed_in_any_way_is_unreadable_audited_and_not_saved_over() throws SQLException {
        long whole = admitted();
        for (String damage : damages().keySet()) {
            damaged(whole, "phone_enc", damage);
            damaged(whole, "name_enc", damage);
        }
    }

    private void damaged(long whole, String column, String damage) throws SQLException {
        long patient = admitted();
        PatientSheet read = sheet(patient);
        put(patient, column, damages().get(damage).apply(value(patient, column)));
        assertBroken(whole, patient, read, column + ": " + damage);
    }

    @Test
    void a_value_of_another_column_of_another_row_or_of_another_time_is_noticed() throws SQLException {
        long whole = admitted();
        for (String column : COLUMNS) {
            long patient = admitted();
            PatientSheet read = sheet(patient);
            put(patient, column, value(patient, column.equals("phone_enc") ? "address_enc" : "phone_enc"));
            assertBroken(whole, patient, read, column + " from another column");

            long other = admitted();
            PatientSheet readOther = sheet(other);
            put(other, column, value(whole, column));
            assertBroken(whole, other, readOther, column + " from another row");

            long changed = admitted();
            byte[] older = value(changed, column);
            amendAll(changed);
            PatientSheet readChanged = sheet(changed);
            put(changed, column, older);
            assertBroken(whole, changed, readChanged, column + " from another time");
        }
    }

    private void assertBroken(long whole, long patient, PatientSheet read, String how) throws SQLException {
        String before = stored(patient);
        PatientSheet now = sheet(patient);
        assertThat(now.passport()).as(how).isNull();
        List<PatientSummary> list = doctor().call(() -> recordKeeping.findSummaries(List.of(patient, whole)));
        assertThat(list).as(how).extracting(PatientSummary::damaged).containsExactly(true, false);
        assertThat(audited(patient)).as(how).isNotEmpty();
        int version = now.passportStamp().version();
        assertThatThrownBy(() -> doctor().call(() ->
                        registration.amend(patient, version, read.passport(), differentFrom(patient, read.passport()))))
                .as(how)
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.patient.damaged");
        assertThat(stored(patient)).as(how).isEqualTo(before);
    }

    @Test
    void who_has_a_broken_passport_breaks_no_list_and_the_others_are_found() throws SQLException {
        String surname = surname();
        long one = patients.admit(surname + "а", null).getId();
        long other = patients.admit(surname + "б", null).getId();
        put(one, "name_enc", flipped(value(one, "name_enc"), 20));
        run("insert into passport_change (patient_id) values (" + one + ")");
        assertThat(patients.found(doctor(), surname)).containsExactly(other);
        assertThat(patients.found(doctor(), "")).isNotEmpty();
    }

    @Test
    void a_note_of_a_record_that_does_not_open_is_a_mark_and_the_record_is_not_saved_over() throws SQLException {
        for (Map.Entry<String, UnaryOperator<byte[]>> damage : damages().entrySet()) {
            long patient = admitted();
            RecordText text = sheet(patient).record().copy();
            text.setNote("Ночью не звонить");
            describe(patient, text);
            byte[] note = recordValue(patient);
            byte[] broken = damage.getValue().apply(note);
            putNote(patient, broken);

            PatientSheet now = sheet(patient);
            assertThat(now.passport()).isNotNull();
            assertThat(now.record().isNoteReadable()).as(damage.getKey()).isFalse();
            assertThat(now.record().isDamaged()).isTrue();
            assertThatThrownBy(() -> describe(patient, text))
                    .as(damage.getKey())
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("rule.record.damaged");
            assertThat(recordValue(patient)).isEqualTo(broken);
            assertThat(audited(patient)).as(damage.getKey()).isNotEmpty();
        }
    }

    /** Somebody whose passport has every part. */
    private long admitted() {
        long patient = patients.admit(surname(), snils()).getId();
        amendAll(patient);
        return patient;
    }

    private void amendAll(long patient) {
        PatientSheet read = sheet(patient);
        PassportText text = read.passport().copy();
        text.setSurname(surname());
        text.setFormerSurname(surname());
        text.setBirthDate(
                LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(9000)));
        text.setSnils(snils());
        text.setPolicy(snils().substring(0, 9));
        text.setAddress("улица " + surname());
        text.setPhone("+7 900 " + snils().substring(2, 9));
        text.setContact("дочь " + surname());
        int version = read.passportStamp().version();
        doctor().call(() -> registration.amend(patient, version, text, differentFrom(patient, text)));
    }

    private Distinction differentFrom(long patient, PassportText text) {
        Set<Long> alike = new TreeSet<>();
        registration.compareAmended(patient, text).stream()
                .map(Likeness::patientId)
                .forEach(alike::add);
        return new Distinction(alike, DistinctReason.DOCUMENTS_COMPARED);
    }

    private void describe(long patient, RecordText text) {
        int version = sheet(patient).recordStamp().version();
        doctor().call(() -> recordKeeping.describe(patient, version, text));
    }

    private PatientSheet sheet(long patient) {
        return doctor().call(() -> recordKeeping.open(patient));
    }

    /** Acts under which it was written down that something of the patient does not open. */
    private Set<String> audited(long patient) throws SQLException {
        Set<String> acts = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select act from audit_entry where act like 'UnreadableValue.%' and patients = ?")) {
            query.setString(1, String.valueOf(patient));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
            }
        }
        return acts;
    }

    private String stored(long patient) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String column : COLUMNS) {
            all.append(Arrays.toString(value(patient, column)));
        }
        return all.toString();
    }

    private byte[] value(long patient, String column) throws SQLException {
        return bytes("select " + column + " from patient_passport where id = ?", patient);
    }

    private byte[] recordValue(long patient) throws SQLException {
        return bytes("select note_enc from medical_record where patient_id = ?", patient);
    }

    private byte[] bytes(String sql, long patient) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, patient);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void put(long patient, String column, byte[] value) throws SQLException {
        put("update patient_passport set " + column + " = ? where id = ?", patient, value(patient, column), value);
    }

    private void putNote(long patient, byte[] value) throws SQLException {
        put("update medical_record set note_enc = ? where patient_id = ?", patient, recordValue(patient), value);
    }

    /** So that other tests find a register that is whole. */
    @AfterEach
    void mend() throws SQLException {
        for (Broken one : broken) {
            write(one.sql(), one.patient(), one.before());
        }
    }

    /** What stood there before a test broke it. */
    private record Broken(String sql, long patient, byte[] before) {}

    private void put(String sql, long patient, byte[] before, byte[] value) throws SQLException {
        broken.add(0, new Broken(sql, patient, before));
        write(sql, patient, value);
    }

    private void write(String sql, long patient, byte[] value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, value);
            update.setLong(2, patient);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
