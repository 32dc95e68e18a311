package org.palliativeregister.twin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/**
 * Somebody of the twin who is asked for.
 *
 * @param patronymic null for none
 * @param snils null for none
 */
record Person(
        String surname,
        String given,
        String patronymic,
        String snils,
        long institutionId,
        RecordStatus status,
        Sex sex) {

    static List<Person> all(Connection connection) throws SQLException {
        List<Person> people = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select surname, given, patronymic, snils, institution_id, status, sex"
                                + " from twin_patient order by number");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                people.add(new Person(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        RecordStatus.valueOf(row.getString(6)),
                        Sex.valueOf(row.getString(7))));
            }
        }
        return people;
    }

    /** Three words at most: what is compared are ordinary questions, not the readings of double names. */
    boolean isPlain() {
        return (surname + given + patronymic).chars().noneMatch(c -> c == '-' || c == ' ');
    }

    String full() {
        return surname + " " + given + (patronymic == null ? "" : " " + patronymic);
    }
}
