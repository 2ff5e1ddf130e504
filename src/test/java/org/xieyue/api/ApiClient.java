package org.xieyue.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks to the server over HTTP. Each call answers a client that differs in one header. */
record ApiClient(int port, List<String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BOUNDARY = "----xieyue";

    record Answered(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    ApiClient with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new ApiClient(port, List.copyOf(more));
    }

    ApiClient token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    ApiClient inEnglish() {
        return with("Accept-Language", "en");
    }

    ApiClient key(String key) {
        return with("Idempotency-Key", key);
    }

    Answered get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answered post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answered post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    Answered put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    Answered upload(String path, String kind, String fileName, byte[] content) {
        return upload(path, "kind", kind, fileName, content);
    }

    /** A form with one plain part and a file. */
    Answered upload(String path, String part, String value, String fileName, byte[] content) {
        return sendForm(
                path,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + value + "\r\n",
                fileName,
                content);
    }

    /** A form with nothing but a file. */
    Answered upload(String path, String fileName, byte[] content) {
        return sendForm(path, "", fileName, content);
    }

    private Answered sendForm(String path, String before, String fileName, byte[] content) {
        String head = before + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        return with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send(
                        "POST",
                        path,
                        BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString(tail)));
    }

    Answered send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + port + (path.startsWith("/api/openapi") ? "" : "/api/v1") + path))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
