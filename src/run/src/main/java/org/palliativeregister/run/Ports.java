package org.palliativeregister.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class Ports {
    private static final int LAST = 65_535;

    private Ports() {}

    /** A port nobody listens on at this moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("This machine gives out no free port: " + e.getMessage(), e);
        }
    }

    /** Refuses a port that something listens on already, naming the next free one. */
    static void requireFree(int port) {
        if (!isFree(port)) {
            throw new Refusal("Port " + port + " is taken by another program; port " + nextFree(port)
                    + " is free: run the same command with -Dregister.port=" + nextFree(port));
        }
    }

    private static int nextFree(int taken) {
        int port = taken + 1;
        while (port < LAST && !isFree(port)) {
            port++;
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
