package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import org.junit.jupiter.api.Test;

class RefusedActTest {

    @Test
    void an_act_is_named_by_the_view_of_its_use_case() {
        EJBAccessException refused = new EJBAccessException();
        refused.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.jboss.as.ejb3.security.AuthorizationInterceptor", "processInvocation", null, 1),
            new StackTraceElement("org.palliativeregister.report.Reporting$$$view12", "summary", null, -1),
            new StackTraceElement("org.palliativeregister.web.report.ReportsPage", "count", null, 40)
        });
        assertThat(RefusedAct.act(refused)).isEqualTo("Reporting.summary");
    }

    @Test
    void without_a_view_in_the_stack_the_act_is_unknown() {
        assertThat(RefusedAct.act(new EJBAccessException())).isEqualTo("unknown");
    }
}
