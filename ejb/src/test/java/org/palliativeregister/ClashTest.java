package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ClashTest {

    @Test
    void deadlock_lock_timeout_and_newer_row_are_clashes_however_deep() {
        for (int error : new int[] {1213, 1205, 1020}) {
            assertThat(Clash.isIn(deep(new SQLException("x", "HY000", error))))
                    .as("" + error)
                    .isTrue();
        }
        assertThat(Clash.isIn(deep(new SQLException("x", "40001", 0)))).isTrue();
    }

    @Test
    void a_clash_beside_a_failed_commit_is_found() {
        EJBException commit = new EJBException("not committed");
        commit.addSuppressed(new SQLException("x", "40001", 1213));
        assertThat(Clash.isIn(commit)).isTrue();
    }

    @Test
    void the_same_number_twice_is_a_clash_and_another_value_twice_is_none() {
        assertThat(Clash.isIn(deep(new SQLException("Duplicate entry '7' for key 'PRIMARY'", "23000", 1062))))
                .isTrue();
        assertThat(Clash.isIn(deep(new SQLException("Duplicate entry 'x' for key 'login'", "23000", 1062))))
                .isFalse();
    }

    @Test
    void a_rule_and_a_lost_connection_are_none() {
        assertThat(Clash.isIn(new RuleViolation("rule.patient.damaged"))).isFalse();
        assertThat(Clash.isIn(deep(new SQLException("connection lost", "08000", 0))))
                .isFalse();
    }

    private static Exception deep(SQLException cause) {
        return new EJBException(new PersistenceException(cause));
    }
}
