package org.palliativeregister.run;

import java.util.List;

/**
 * Where a server listens, on the loopback address only.
 *
 * @param register the register's https
 * @param management of the server
 * @param http of applications beside the register; the register never answers there
 * @param https of applications beside the register
 */
record ServerPorts(int register, int management, int http, int https) {

    static ServerPorts with(int register) {
        return new ServerPorts(register, Ports.free(), Ports.free(), Ports.free());
    }

    /** As system properties of the server. */
    List<String> properties() {
        return List.of(
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Dpalliativeregister.https.port=" + register,
                "-Djboss.management.http.port=" + management,
                "-Djboss.http.port=" + http,
                "-Djboss.https.port=" + https);
    }
}
