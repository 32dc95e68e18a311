package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OmsPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "9901745784476260, 9901 7457 8447 6260",
        "9901 7457 8447 6260, 9901 7457 8447 6260",
        "9903921030885173, 9903 9210 3088 5173",
        "123456789, 123456789",
        "аб1234567, АБ1234567"
    })
    void unified_numbers_certificates_and_old_policies_are_taken(String written, String shown) {
        assertThat(OmsPolicy.of(written).formatted()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"990174578447626", "99017457844762600", "12345", "1234567890", "<script>", "99017457844762\u0000"
            })
    void what_no_policy_looks_like_is_refused(String written) {
        assertThatThrownBy(() -> OmsPolicy.of(written)).hasMessage("rule.patient.policy");
    }
}
