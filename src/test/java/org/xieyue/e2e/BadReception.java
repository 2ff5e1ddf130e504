package org.xieyue.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a browser and the server, and is gone when one says so: for every request, a service worker's too. */
final class BadReception implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;

    BadReception(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    void goes() {
        gone = true;
        open.forEach(BadReception::end);
    }

    void isBack() {
        gone = false;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (gone) {
                    end(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(browser);
        open.add(there);
        Thread.ofVirtual().start(() -> pass(browser, there));
        Thread.ofVirtual().start(() -> pass(there, browser));
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException cut) {
            end(to);
        } finally {
            open.remove(from);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        goes();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
