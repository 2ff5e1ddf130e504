package org.xieyue.ballots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A voter's browser over HTTP. */
public final class VoterBrowser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String code;

    public VoterBrowser(int port, BallotId ballot, String code) {
        this.base = "http://127.0.0.1:" + port + "/api/v1/ballots/" + ballot;
        this.code = code;
    }

    public record Answered(int status, byte[] body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public JsonNode paper() {
        return get("/paper").json();
    }

    /** Takes the paper, casts the vote and answers the receipt. */
    public String vote(Map<String, List<String>> choices) {
        JsonNode paper = paper();
        VoterClient client = new VoterClient(
                paper.at("/text").asString(), paper.at("/opening").asString());
        return vote(client, client.prepare(choices));
    }

    public String vote(VoterClient client, VoterClient.Prepared vote) {
        JsonNode signed = done(post(
                "/tokens",
                Map.of(
                        "code", code,
                        "textHash", client.textHash(),
                        "blinded", Encodings.base64(vote.blindedToken()))));
        byte[] blind = Objects.requireNonNull(
                Encodings.unbase64(signed.at("/blindSignature").asString()));
        JsonNode receipt = done(post(
                "/box",
                Map.of(
                        "textHash", client.textHash(),
                        "token", Encodings.base64(vote.token()),
                        "signature", Encodings.base64(client.signature(vote, blind)),
                        "ciphertext", Encodings.base64(vote.ciphertext()))));
        return receipt.at("/receipt").asString();
    }

    private static JsonNode done(Answered answered) {
        if (answered.status() != 200) {
            throw new IllegalStateException(
                    answered.status() + " " + new String(answered.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answered.json();
    }

    public Answered get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Ballot-Code", code));
    }

    public Answered post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private static Answered send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
