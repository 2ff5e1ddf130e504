package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.testing.XieyueTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two hundred ways to change a published ballot, by somebody who even has the ballot's own keys; the verifier finds each. */
@XieyueTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TAMPERINGS = 200;

    @Autowired
    BallotStory story;

    @Autowired
    BoardSealer sealer;

    @Autowired
    BallotArchive archives;

    @Autowired
    PublicBoard board;

    @Autowired
    StoredBallots ballots;

    private Going ballot;
    private Going foreign;
    private Map<String, String> files;
    private Map<String, String> foreignFiles;
    private List<String> noted;
    private final Random random = new Random(20261122);

    @BeforeAll
    void two_ballots_counted_and_published() {
        ballot = counted();
        foreign = counted();
        files = ArchiveFiles.read(archive(ballot));
        foreignFiles = ArchiveFiles.read(archive(foreign));
        PublicBoard.Board published = board.board(ballot.id());
        noted = new ArrayList<>(List.of("0:" + published.openingHash(), "close:" + published.closingHead()));
        published.heads().forEach(head -> noted.add(head.number() + ":" + head.head()));
    }

    private Going counted() {
        Going going = story.secret(48);
        List<String> codes = going.codeList();
        for (int i = 0; i < 36; i++) {
            story.vote(going, codes.get(i), i % 3 == 0 ? BallotStory.NO : BallotStory.YES);
            if (i % 12 == 11) {
                sealer.seal(going.id());
            }
        }
        story.vote(going, codes.get(40), BallotStory.ABSTAIN);
        story.close(going);
        story.count(going, 3);
        return going;
    }

    private byte[] archive(Going going) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archives.write(going.id(), bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_archive_as_published_is_right_and_tells_the_counts() {
        List<String> report = new ArrayList<>();
        assertThat(Verifier.fault(archive(ballot), noted, report)).isNull();
        assertThat(report)
                .contains("  同意: 24", "  不同意: 12", "  弃权: 1")
                .anyMatch(line -> line.contains("returned 收回 37"));
        assertThat(files).containsKeys("batches/4.json", "VerifyBallot.java", "README.txt");
    }

    @Test
    void two_hundred_tamperings_are_found_each_with_a_reason() {
        Map<String, Consumer<Map<String, String>>> ways = ways();
        List<String> unnoticed = new ArrayList<>();
        Map<String, Integer> tried = new TreeMap<>();
        List<String> names = List.copyOf(ways.keySet());
        for (int i = 0; i < TAMPERINGS; i++) {
            String way = names.get(i % names.size());
            Map<String, String> changed = new LinkedHashMap<>(files);
            Objects.requireNonNull(ways.get(way)).accept(changed);
            assertThat(changed).as(way).isNotEqualTo(files);
            tried.merge(way, 1, Integer::sum);
            String fault = Verifier.fault(ArchiveFiles.write(changed), noted);
            if (fault == null || fault.isBlank()) {
                unnoticed.add(way);
            }
        }
        assertThat(tried.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TAMPERINGS);
        assertThat(unnoticed).isEmpty();
    }

    private Map<String, Consumer<Map<String, String>>> ways() {
        Map<String, Consumer<Map<String, String>>> ways = new LinkedHashMap<>();
        ways.put("a vote is deleted", changed -> entries(changed, list -> list.remove(random.nextInt(list.size()))));
        ways.put("a vote is deleted and the batch sealed anew", changed -> {
            int batch = entries(changed, list -> list.remove(random.nextInt(list.size())));
            resealed(changed, batch);
        });
        ways.put(
                "a vote is altered",
                changed -> entries(
                        changed, list -> flip((ObjectNode) list.get(random.nextInt(list.size())), "ciphertext")));
        ways.put("a vote is altered with its leaf", changed -> {
            int batch = entries(changed, list -> {
                ObjectNode entry = (ObjectNode) list.get(random.nextInt(list.size()));
                flip(entry, "ciphertext");
                releaf(entry);
            });
            resealed(changed, batch);
        });
        ways.put(
                "a token is altered",
                changed -> entries(changed, list -> flip((ObjectNode) list.get(random.nextInt(list.size())), "token")));
        ways.put(
                "a signature is altered",
                changed -> entries(
                        changed, list -> flip((ObjectNode) list.get(random.nextInt(list.size())), "tokenSignature")));
        ways.put("votes are reordered", changed -> entries(changed, list -> list.add(list.remove(0))));
        ways.put("votes are reordered and the batch sealed anew", changed -> {
            int batch = entries(changed, list -> list.add(list.remove(0)));
            resealed(changed, batch);
        });
        ways.put(
                "a vote is inserted twice",
                changed -> entries(changed, list -> list.insert(0, list.get(random.nextInt(list.size())))));
        ways.put("a vote of another ballot is inserted", changed -> {
            int batch = entries(changed, list -> list.add(foreignEntry()));
            resealed(changed, batch);
        });
        ways.put("a forged vote is inserted", changed -> {
            int batch = entries(changed, list -> list.add(forged()));
            resealed(changed, batch);
        });
        ways.put("batches change places", changed -> {
            String first = changed.get("batches/1.json");
            changed.put("batches/1.json", changed.get("batches/2.json"));
            changed.put("batches/2.json", first);
        });
        ways.put("a batch is missing", changed -> changed.remove("batches/" + (1 + random.nextInt(3)) + ".json"));
        ways.put("the tail is cut off", changed -> changed.remove("batches/4.json"));
        ways.put("the tail is cut off and the close signed anew", changed -> {
            changed.remove("batches/4.json");
            closed(changed, 3);
        });
        ways.put("a batch is added", changed -> changed.put("batches/5.json", changed.get("batches/4.json")));
        ways.put("a fork: another board under the same keys", this::fork);
        ways.put("a fork: all of another ballot", changed -> {
            changed.clear();
            changed.putAll(foreignFiles);
        });
        ways.put("a comma in the text", changed -> changed.compute("text.json", (name, text) -> text + " "));
        ways.put(
                "another text",
                changed -> changed.compute("text.json", (name, text) -> text.replace("集体合同草案", "集体合同草案,")));
        ways.put(
                "another rule",
                changed ->
                        changed.compute("text.json", (name, text) -> text.replace("AT_LEAST_HALF", "MORE_THAN_HALF")));
        ways.put(
                "another opening",
                changed -> changed.compute(
                        "opening.json", (name, text) -> text.replace("\"threshold\":2", "\"threshold\":1")));
        ways.put(
                "another roll",
                changed -> changed.compute(
                        "closing.json", (name, text) -> text.replace("\"electors\":48", "\"electors\":47")));
        ways.put(
                "fewer papers",
                changed -> changed.compute(
                        "closing.json", (name, text) -> text.replace("\"issued\":37", "\"issued\":36")));
        ways.put(
                "sheets out of nowhere",
                changed -> changed.compute(
                        "closing.json",
                        (name, text) ->
                                text.replace("\"papers\":[]", "\"papers\":[{\"marks\":\"01010000\",\"count\":3}]")));
        ways.put(
                "a scrutineer's key is missing",
                changed -> document(changed, "keys.json", keys -> {
                    ArrayNode list = (ArrayNode) keys.get("keys");
                    list.remove(0);
                    list.remove(0);
                }));
        ways.put(
                "a wrong key",
                changed -> document(
                        changed,
                        "keys.json",
                        keys -> flip((ObjectNode) keys.get("keys").get(random.nextInt(3)), "privateKey")));
        ways.put(
                "another count",
                changed -> document(changed, "result.json", result -> {
                    ObjectNode option = (ObjectNode) result.at("/questions/0/options/" + random.nextInt(3));
                    option.put("votes", option.get("votes").asInt() + 1);
                }));
        ways.put(
                "another outcome",
                changed -> document(changed, "result.json", result -> {
                    ObjectNode question = (ObjectNode) result.at("/questions/0");
                    question.put("passed", !question.get("passed").asBoolean());
                }));
        ways.put("another turnout", changed -> document(changed, "result.json", result -> result.put("returned", 38)));
        ways.put("an unsigned close", changed -> document(changed, "close.json", close -> flip(close, "signature")));
        ways.put(
                "an unsigned head",
                changed -> document(
                        changed, "batches/" + (1 + random.nextInt(4)) + ".json", batch -> flip(batch, "signature")));
        return ways;
    }

    /** Somebody with the ballot's keys drops the first vote and makes the whole board anew. */
    private void fork(Map<String, String> changed) {
        document(changed, "batches/1.json", batch -> ((ArrayNode) batch.get("entries")).remove(0));
        resealed(changed, 1);
        for (int number = 2; number <= 4; number++) {
            resealed(changed, number);
        }
        changed.compute("closing.json", (name, text) -> text.replace("\"returned\":37", "\"returned\":36"));
        closed(changed, 4);
    }

    private int entries(Map<String, String> changed, Consumer<ArrayNode> change) {
        int batch = 1 + random.nextInt(3);
        document(changed, "batches/" + batch + ".json", node -> change.accept((ArrayNode) node.get("entries")));
        return batch;
    }

    private static void document(Map<String, String> changed, String name, Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) JSON.readTree(changed.get(name));
        change.accept(document);
        changed.put(name, JSON.writeValueAsString(document));
    }

    private void flip(ObjectNode node, String field) {
        byte[] bytes = java.util.Objects.requireNonNull(
                Encodings.unbase64(node.get(field).asString()));
        // not byte 0 of a private key, nor the last: X25519 ignores some of their bits
        bytes[1 + random.nextInt(bytes.length - 2)] ^= (byte) (1 << random.nextInt(8));
        node.put(field, Encodings.base64(bytes));
    }

    private void releaf(ObjectNode entry) {
        entry.put(
                "leaf",
                Encodings.hex(Protocol.leaf(
                        ballot.id(),
                        ballot.client().textHash(),
                        java.util.Objects.requireNonNull(
                                Encodings.unbase64(entry.get("token").asString())),
                        java.util.Objects.requireNonNull(
                                Encodings.unbase64(entry.get("ciphertext").asString())))));
    }

    private JsonNode foreignEntry() {
        JsonNode batch = JSON.readTree(foreignFiles.get("batches/1.json"));
        ObjectNode entry = (ObjectNode) batch.get("entries").get(random.nextInt(5));
        releaf(entry);
        return entry;
    }

    private ObjectNode forged() {
        VoterClient.Prepared vote = ballot.client().prepare(BallotStory.YES);
        ObjectNode entry = JSON.createObjectNode();
        entry.put("token", Encodings.base64(vote.token()));
        entry.put("tokenSignature", Encodings.base64(Randomness.bytes(Protocol.SIGNATURE_BYTES)));
        entry.put("ciphertext", Encodings.base64(vote.ciphertext()));
        releaf(entry);
        return entry;
    }

    /** With the ballot's own key: head and signature fit what stands in the batch. */
    private void resealed(Map<String, String> changed, int number) {
        BoardKey key = sealer.boardKey(ballots.find(ballot.id()).orElseThrow());
        document(changed, "batches/" + number + ".json", batch -> {
            byte[] previous = number == 1
                    ? Encodings.sha256(Encodings.utf8(Objects.requireNonNull(changed.get("opening.json"))))
                    : Encodings.unhex(JSON.readTree(changed.get("batches/" + (number - 1) + ".json"))
                            .get("head")
                            .asString());
            List<byte[]> leaves = new ArrayList<>();
            batch.get("entries")
                    .forEach(entry ->
                            leaves.add(Encodings.unhex(entry.get("leaf").asString())));
            byte[] head = Protocol.batchHead(ballot.id(), previous, number, leaves);
            batch.put("previous", Encodings.hex(previous));
            batch.put("head", Encodings.hex(head));
            batch.put(
                    "signature",
                    Encodings.base64(key.sign(Protocol.signedHead(ballot.id(), Integer.toString(number), head))));
        });
    }

    private void closed(Map<String, String> changed, int batches) {
        BoardKey key = sealer.boardKey(ballots.find(ballot.id()).orElseThrow());
        changed.compute(
                "closing.json",
                (name, text) -> text.replace("\"batches\":4", "\"batches\":" + batches)
                        .replace("\"returned\":37", "\"returned\":" + (batches == 3 ? 36 : 37)));
        byte[] last = Encodings.unhex(JSON.readTree(changed.get("batches/" + batches + ".json"))
                .get("head")
                .asString());
        byte[] head = Protocol.closingHead(ballot.id(), last, Objects.requireNonNull(changed.get("closing.json")));
        document(changed, "close.json", close -> {
            close.put("head", Encodings.hex(head));
            close.put("signature", Encodings.base64(key.sign(Protocol.signedHead(ballot.id(), "close", head))));
        });
    }
}
