package org.xieyue.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The documents of a ballot that are hashed as the very string that is sent: text, opening and closing. */
final class BallotText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is decided on, as stored before the opening. */
    record Content(List<BallotQuestion> questions, List<BallotPaper> papers, DecisionRule rule) {}

    record Text(
            int version,
            String ballot,
            String title,
            BallotMode mode,
            List<BallotQuestion> questions,
            List<BallotPaper> papers,
            DecisionRule rule) {}

    record Modulus(String n, String e) {}

    record Key(int index, String name, @Nullable String key) {}

    record Opening(
            int version,
            String ballot,
            BallotMode mode,
            String textHash,
            String rollHash,
            int electors,
            Instant openedAt,
            @Nullable Instant closesAt,
            String boardKey,
            @Nullable Modulus tokenKey,
            int threshold,
            List<Key> scrutineers) {}

    /** @param papers sheets entered by hand, by the marks on them */
    record Closing(
            int version,
            String ballot,
            Instant closedAt,
            int electors,
            int issued,
            int batches,
            int returned,
            String rollHash,
            List<RollChange> rollChanges,
            List<Sheets> papers) {}

    /** @param protocol id of the change that two people signed */
    record RollChange(String kind, String reason, String protocol) {}

    record Sheets(String marks, int count) {}

    private BallotText() {}

    static String write(Object document) {
        return JSON.writeValueAsString(document);
    }

    static <T> T read(String document, Class<T> type) {
        return JSON.readValue(document, type);
    }

    static String text(BallotId id, String title, BallotMode mode, Content content) {
        return write(new Text(
                Protocol.VERSION, id.toString(), title, mode, content.questions(), content.papers(), content.rule()));
    }

    static String hash(String document) {
        return Encodings.hex(Encodings.sha256(Encodings.utf8(document)));
    }
}
