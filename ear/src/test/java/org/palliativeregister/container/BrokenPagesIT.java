package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.RegionTime;
import org.palliativeregister.run.TestBed;

/** The pages of a patient whose texts do not open say so in words, in both languages, and are all there. */
@ExtendWith(ArquillianExtension.class)
class BrokenPagesIT {

    private static final String DOCTOR = "gromova";

    private final TestBed bed = TestBed.prepared();
    private final Map<String, Object> before = new LinkedHashMap<>();
    private long patient;
    private long prescription;
    private long record;
    private String language;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    @BeforeEach
    void somebody_takes_something() throws SQLException {
        List<Object> found = row("select p.id, p.patient_id, r.id, c.language from prescription p"
                + " join medical_record r on r.patient_id = p.patient_id"
                + " join account_institution ai on ai.institution_id = r.institution_id"
                + " join account c on c.id = ai.account_id"
                + " where c.login = '" + DOCTOR + "' and r.status = 'ACTIVE' and r.merged_into is null"
                + " and p.stopped_on is null and p.starts_on <= current_date - interval 2 day"
                + " and p.ends_on >= current_date + interval 2 day order by p.id limit 1");
        prescription = ((Number) found.get(0)).longValue();
        patient = ((Number) found.get(1)).longValue();
        record = ((Number) found.get(2)).longValue();
        language = (String) found.get(3);
    }

    @AfterEach
    void put_right() throws SQLException {
        for (Map.Entry<String, Object> one : before.entrySet()) {
            update(one.getKey(), one.getValue());
        }
        update("update account set language = ? where login = '" + DOCTOR + "'", language);
    }

    @Test
    void notes_and_allergies_that_do_not_open_are_marked_on_every_page() throws SQLException {
        put("medical_record", "note_enc", record, new byte[1]);
        put("medical_record", "allergies_enc", record, new byte[1]);
        put("medical_record", "allergy_state", record, "PRESENT");
        put("prescription", "note_enc", prescription, new byte[1]);
        pages("ru", "Текст карты повреждён", "не читается", "Указания не читаются", "напишите заново");
        pages(
                "en",
                "A text of the record is damaged",
                "cannot be read",
                "The instructions cannot be read",
                "write anew");
    }

    private void pages(String spoken, String damaged, String unreadable, String instructions, String anew)
            throws SQLException {
        WebClient client = signedIn(spoken);
        assertThat(page(client, "/patient/patient.xhtml?id=" + patient))
                .contains(damaged)
                .containsSubsequence(unreadable, unreadable, unreadable)
                .doesNotContain("form:edit\"");
        assertThat(page(client, "/prescription/history.xhtml?patient=" + patient))
                .contains(instructions);
        assertThat(page(client, "/prescription/amend.xhtml?id=" + prescription)).contains(instructions);
        assertThat(page(client, "/prescription/new-prescription.xhtml?patient=" + patient + "&repeat=" + prescription))
                .contains(anew);
        page(client, "/worklist/home.xhtml");
        page(client, "/search/patient-search.xhtml");
        page(client, "/prescription/new-prescription.xhtml?patient=" + patient);
    }

    @Test
    void a_remark_on_stopping_that_does_not_open_is_marked_beside_instructions_that_do() throws SQLException {
        put("prescription", "stop_reason", prescription, "SIDE_EFFECT");
        put("prescription", "stop_note_enc", prescription, new byte[1]);
        put(
                "prescription",
                "stopped_on",
                prescription,
                Date.valueOf(RegionTime.today().minusDays(1)));
        assertThat(page(signedIn("ru"), "/prescription/history.xhtml?patient=" + patient))
                .contains("Пояснение к отмене не читается")
                .doesNotContain("Указания не читаются");
        assertThat(page(signedIn("en"), "/prescription/history.xhtml?patient=" + patient))
                .contains("The remark on stopping cannot be read")
                .doesNotContain("The instructions cannot be read");
    }

    @Test
    void what_a_prescription_said_before_is_marked_where_it_does_not_open() throws SQLException {
        long amendment = prescription - 7_777_777;
        update(
                "insert into prescription_amendment (id, version, created_at, created_by, changed_at, changed_by,"
                        + " prescription_id, kind, dose, times_per_day, interval_hours, starts_on, ends_on, reason, note_enc, row_seal)"
                        + " select id - 7777777, 1, created_at, created_by, created_at, created_by, id, kind, dose,"
                        + " times_per_day, interval_hours, starts_on, ends_on, 'OTHER', x'00', x'00' from prescription where id = ?",
                prescription);
        before.put("delete from prescription_amendment where id = ?", amendment);
        assertThat(page(signedIn("ru"), "/prescription/amend.xhtml?id=" + prescription))
                .contains("Указания не читаются");
        assertThat(page(signedIn("en"), "/prescription/amend.xhtml?id=" + prescription))
                .contains("The instructions cannot be read");
        assertThat(row("select patients from audit_entry where act = 'UnreadableValue.TRUNCATED' and subject ="
                        + " 'prescription-amendment-note#" + amendment + "'"))
                .containsExactly(String.valueOf(patient));
    }

    private WebClient signedIn(String spoken) throws SQLException {
        update("update account set language = ? where login = '" + DOCTOR + "'", spoken);
        WebClient client = new WebClient(bed);
        client.signIn(DOCTOR, bed.password(DOCTOR));
        return client;
    }

    private static String page(WebClient client, String address) {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private void put(String table, String column, long id, Object value) throws SQLException {
        String change = "update %s set %s = ? where id = %d".formatted(table, column, id);
        before.put(
                change,
                row("select %s from %s where id = %d".formatted(column, table, id))
                        .get(0));
        update(change, value);
    }

    private List<Object> row(String query) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).as(query).isTrue();
            Object[] columns = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getObject(i + 1);
            }
            return Arrays.asList(columns);
        }
    }

    private void update(String change, Object value) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setObject(1, value);
            assertThat(statement.executeUpdate()).as(change).isEqualTo(1);
        }
    }
}
