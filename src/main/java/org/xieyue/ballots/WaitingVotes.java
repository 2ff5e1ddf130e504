package org.xieyue.ballots;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.storage.SeparateStore;

/** Where votes wait until {@link BoxedVotes} moves them to the board. */
@Repository
class WaitingVotes {

    private static final String PUT = """
            insert into box.waiting (ballot_id, token_hash, token, signature, ciphertext, leaf)
            select cast_now.* from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                as cast_now (ballot_id, token_hash, token, signature, ciphertext, leaf)
            join box.open_box on open_box.ballot_id = cast_now.ballot_id
            where not exists (select from box.entry
                where entry.ballot_id = cast_now.ballot_id and entry.token_hash = cast_now.token_hash)
            on conflict do nothing
            returning ballot_id, token_hash
            """;

    private final DSLContext box;

    WaitingVotes(@Qualifier("boxStore") SeparateStore store) {
        this.box = store.sql();
    }

    record Cast(BallotId ballot, byte[] tokenHash, CastVote vote) {
        Cast(BallotId ballot, CastVote vote) {
            this(ballot, Encodings.sha256(vote.token()), vote);
        }

        TokenHash token() {
            return TokenHash.of(ballot, tokenHash);
        }
    }

    record TokenHash(BallotId ballot, ByteBuffer hash) {
        static TokenHash of(BallotId ballot, byte[] hash) {
            return new TokenHash(ballot, ByteBuffer.wrap(hash));
        }
    }

    /**
     * Puts votes of any ballots aside durably, in random order and all at once, so that those of one moment have the same age.
     * The lock of the table is taken before the statement looks: a batch or close that came first is seen, one that comes now
     * waits.
     *
     * @return the hashes of the tokens taken; missing are those of closed boxes and of used tokens
     */
    Set<TokenHash> put(Collection<Cast> votes) {
        List<Cast> shuffled = new ArrayList<>(votes);
        Randomness.shuffle(shuffled);
        return box.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PUT)) {
                // planned anew each time: what it looks up is small at first and large at the end
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                shuffled.stream()
                                        .map(one -> one.ballot().value())
                                        .toArray()));
                statement.setArray(2, bytes(connection, shuffled, Cast::tokenHash));
                statement.setArray(
                        3, bytes(connection, shuffled, one -> one.vote().token()));
                statement.setArray(
                        4, bytes(connection, shuffled, one -> one.vote().signature()));
                statement.setArray(
                        5, bytes(connection, shuffled, one -> one.vote().ciphertext()));
                statement.setArray(
                        6, bytes(connection, shuffled, one -> one.vote().leaf()));
                return taken(statement.executeQuery());
            }
        });
    }

    private static Array bytes(Connection connection, List<Cast> votes, Function<Cast, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", votes.stream().map(column).toArray(byte[][]::new));
    }

    private static Set<TokenHash> taken(ResultSet rows) throws SQLException {
        Set<TokenHash> taken = new HashSet<>();
        while (rows.next()) {
            taken.add(TokenHash.of(new BallotId(rows.getObject(1, UUID.class)), rows.getBytes(2)));
        }
        return taken;
    }
}
