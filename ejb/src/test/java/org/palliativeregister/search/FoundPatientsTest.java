package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;

class FoundPatientsTest {

    private static PatientSummary patient(String surname, String former) {
        return new PatientSummary(
                1,
                1,
                PersonName.of(surname, "Анна", "Ивановна"),
                ConfidentialText.of(former),
                null,
                1950,
                Sex.FEMALE,
                RecordStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FoundPatients found(String typed) {
        return new FoundPatients(
                List.of(),
                0,
                false,
                null,
                0,
                false,
                ConfidentialText.of(String.join(" ", Question.of(typed).words().words())));
    }

    @ParameterizedTest
    @CsvSource({
        "Королёва, Королёва",
        "Kopoлёв, Королёва",
        "королев., Королёва",
        "Анна Королева, Королёва",
        "Королёва А. И., Королёва",
        "Щукина, Ежикова-Щукина",
        "ежиковащукина, Ежикова-Щукина",
        "Щукина-Ежикова, Ежикова-Щукина",
        "Ежикова Щукина, Ежикова-Щукина"
    })
    void who_is_found_by_the_former_surname_is_shown_with_it(String typed, String former) {
        assertThat(found(typed).formerly(patient("Берёзина", former))).isEqualTo(former);
    }

    @ParameterizedTest
    @CsvSource({"Березина", "Берёзина Анна", "Бер", "1950", "01.02.1950", "Анна"})
    void who_is_found_otherwise_is_shown_without_it(String typed) {
        assertThat(found(typed).formerly(patient("Берёзина", "Королёва"))).isNull();
    }

    @Test
    void who_was_called_alike_before_is_shown_by_the_present_surname() {
        assertThat(found("Корол").formerly(patient("Королёва", "Королькова"))).isNull();
        assertThat(found("Корол").formerly(patient("Берёзина", null))).isNull();
    }
}
