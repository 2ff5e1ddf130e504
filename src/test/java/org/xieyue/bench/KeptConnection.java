package org.xieyue.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that stays open and sends prepared bytes, so that the server is measured and not its client. It reads no more of
 * HTTP/1.1 than the status, where the body ends, and whether the server closes.
 */
final class KeptConnection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
    private static final int BUFFER = 1 << 16;

    private final InetSocketAddress address;
    private Socket socket;
    private byte[] buffer = new byte[BUFFER];
    private int filled;

    KeptConnection(int port) throws IOException {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.socket = connected(address);
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(address);
        return socket;
    }

    /** @param text head and body as they came */
    record Answered(int status, String text) {}

    static byte[] get(int port, String path, String... headers) {
        return (head("GET", port, path, headers) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] post(int port, String path, byte[] json) {
        byte[] head = (head("POST", port, path, "Content-Type: application/json") + "Content-Length: " + json.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    private static String head(String method, int port, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    Answered send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        InputStream in = socket.getInputStream();
        int head = -1;
        while (head < 0) {
            more(in);
            head = find(END_OF_HEAD, 0);
        }
        String fields = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int body = head + END_OF_HEAD.length;
        if (fields.contains("transfer-encoding: chunked")) {
            while (find(LAST_CHUNK, head + 2) < 0) {
                more(in);
            }
        } else {
            int length = length(fields);
            while (filled < body + length) {
                more(in);
            }
        }
        Answered answered = new Answered(
                Integer.parseInt(fields.substring(9, 12)), new String(buffer, 0, filled, StandardCharsets.UTF_8));
        if (fields.contains("connection: close")) {
            socket.close();
            socket = connected(address);
        }
        return answered;
    }

    /** Keeps the connection and no memory for what it brings. */
    void rest() {
        buffer = new byte[1];
    }

    private static int length(String fields) {
        String name = "content-length: ";
        int at = fields.indexOf(name);
        if (at < 0) {
            return 0;
        }
        int end = fields.indexOf("\r\n", at);
        return Integer.parseInt(fields.substring(at + name.length(), end < 0 ? fields.length() : end)
                .strip());
    }

    private void more(InputStream in) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("The server closed the connection");
        }
        filled += count;
    }

    private int find(byte[] what, int from) {
        for (int at = from; at + what.length <= filled; at++) {
            if (Arrays.equals(buffer, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
