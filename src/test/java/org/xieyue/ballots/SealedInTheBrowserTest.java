package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A vote that the browser's code has sealed; its own tests read the same file. */
class SealedInTheBrowserTest {

    private final Vote vote = read();
    private final BallotId ballot = BallotId.parse(vote.ballot());

    record Vote(
            String made,
            String ballot,
            String text,
            String textHash,
            int threshold,
            Map<String, List<String>> choices,
            String marks,
            String token,
            List<Keys> scrutineers,
            String ciphertext,
            String leaf,
            String receipt,
            Batch batch) {}

    record Keys(int index, String publicKey, String privateKey, String code) {}

    record Batch(String previous, int number, List<String> leaves, String head) {}

    @Test
    void text_marks_leaf_receipt_and_head_come_out_the_same() {
        assertThat(BallotText.hash(vote.text())).isEqualTo(vote.textHash());
        Marks marks =
                new Marks(BallotText.read(vote.text(), BallotText.Text.class).questions());
        assertThat(Encodings.hex(marks.of(vote.choices()).orElseThrow())).isEqualTo(vote.marks());
        byte[] leaf = Protocol.leaf(ballot, vote.textHash(), bytes(vote.token()), bytes(vote.ciphertext()));
        assertThat(Encodings.hex(leaf)).isEqualTo(vote.leaf());
        assertThat(Protocol.receipt(leaf)).isEqualTo(vote.receipt());
        assertThat(Encodings.hex(Protocol.batchHead(
                        ballot,
                        Encodings.unhex(vote.batch().previous()),
                        vote.batch().number(),
                        vote.batch().leaves().stream().map(Encodings::unhex).toList())))
                .isEqualTo(vote.batch().head());
    }

    @Test
    void any_two_of_the_three_scrutineers_open_it() {
        assertThat(bytes(vote.ciphertext()))
                .hasSize(Protocol.ciphertextBytes(vote.marks().length() / 2, 3))
                .startsWith(Protocol.VERSION);
        for (List<Integer> two : List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3))) {
            assertThat(openedBy(two, vote.token())).as("%s", two).hasValue(Encodings.unhex(vote.marks()));
        }
    }

    @Test
    void it_opens_as_the_vote_of_its_own_token_only() {
        String other = Encodings.base64(new byte[Protocol.TOKEN_BYTES]);
        assertThat(openedBy(List.of(1, 2), other)).isEmpty();
    }

    @Test
    void public_keys_belong_to_the_private_ones() {
        assertThat(vote.scrutineers())
                .allSatisfy(keys -> assertThat(Encodings.base64(SealedVotes.publicKey(bytes(keys.privateKey()))))
                        .isEqualTo(keys.publicKey()));
    }

    private java.util.Optional<byte[]> openedBy(List<Integer> numbers, String token) {
        Map<Integer, byte[]> keys = new java.util.HashMap<>();
        numbers.forEach(number ->
                keys.put(number, bytes(vote.scrutineers().get(number - 1).privateKey())));
        return new SealedVotes(ballot, vote.textHash(), vote.marks().length() / 2, vote.threshold(), keys)
                .open(bytes(token), bytes(vote.ciphertext()));
    }

    private static byte[] bytes(String base64) {
        return Objects.requireNonNull(Encodings.unbase64(base64));
    }

    private static Vote read() {
        try (InputStream file =
                Objects.requireNonNull(SealedInTheBrowserTest.class.getResourceAsStream("/ballots/sealed-vote.json"))) {
            return JsonMapper.builder().build().readValue(file, Vote.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
