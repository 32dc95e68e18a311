package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongestTransactionTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 301, 3600})
    void a_server_whose_transactions_last_longer_is_told_what_to_set(long seconds) {
        assertThat(LongestTransaction.exceeded(seconds)).get().asString().contains("default-timeout, value=300");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 300})
    void a_shorter_limit_will_do(long seconds) {
        assertThat(LongestTransaction.exceeded(seconds)).isEmpty();
    }

    @Test
    void where_no_server_says_anything_nothing_is_told() {
        assertThat(LongestTransaction.exceeded()).isEmpty();
    }
}
