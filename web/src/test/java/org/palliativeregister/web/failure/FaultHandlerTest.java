package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.primefaces.application.exceptionhandler.ExceptionInfo;

class FaultHandlerTest {

    @Test
    void a_page_is_told_when_a_fault_was_and_nothing_of_its_cause() throws IOException {
        ExceptionInfo told =
                new FaultHandler(null).createExceptionInfo(new IllegalStateException("no place for Сомова"));

        assertThat(told.getTimestamp()).isNotNull();
        assertThat(told.getException()).isNull();
        assertThat(told.getType()).isEmpty();
        assertThat(told.getMessage()).isEmpty();
        assertThat(told.getStackTrace()).isEmpty();
        assertThat(told.getFormattedStackTrace()).isEmpty();
    }
}
