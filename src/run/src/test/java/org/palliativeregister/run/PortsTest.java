package org.palliativeregister.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_refused_naming_the_next_free_one() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port))
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching(
                            "Port " + port
                                    + " is taken by another program; port \\d+ is free: run the same command with -Dregister.port=\\d+");
        }
    }
}
