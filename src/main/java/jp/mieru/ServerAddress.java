package jp.mieru;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;

/**
 * Where the server listens.
 *
 * @param host {@code MIERU_ADDRESS}, empty for all interfaces
 * @param port {@code MIERU_PORT}
 */
record ServerAddress(String host, String port) {

    static ServerAddress fromEnvironment() {
        var environment = System.getenv();
        return new ServerAddress(
                environment.getOrDefault("MIERU_ADDRESS", ""), environment.getOrDefault("MIERU_PORT", "8080"));
    }

    /** A demo city has passwords that everybody knows: it listens to this machine alone, unless told otherwise. */
    String orLoopbackIf(boolean demo) {
        return host.isEmpty() && demo ? "127.0.0.1" : host;
    }

    /**
     * Asks before anything is built up whether the port can be had.
     *
     * @throws StartupFailure if somebody else has it, or if it is no port
     */
    void requireFree() {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new StartupFailure("startup.port.wrong", port);
        }
        var address = socketAddress();
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new StartupFailure("startup.port.taken", port);
        }
    }

    private InetSocketAddress socketAddress() {
        var number = Integer.parseInt(port);
        try {
            var address = host.isEmpty() ? null : InetAddress.getByName(host);
            if (address == null || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return new InetSocketAddress(address, number);
            }
        } catch (IOException e) {
            // told below
        }
        throw new StartupFailure("startup.address.unknown", host);
    }
}
