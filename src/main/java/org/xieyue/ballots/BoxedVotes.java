package org.xieyue.ballots;

import static xieyue.schema.box.Tables.BATCH;
import static xieyue.schema.box.Tables.ENTRY;
import static xieyue.schema.box.Tables.OPEN_BOX;
import static xieyue.schema.box.Tables.WAITING;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.xieyue.storage.SeparateStore;
import xieyue.schema.box.tables.records.EntryRecord;
import xieyue.schema.box.tables.records.WaitingRecord;

/**
 * What: votes cast, without anything about persons. A vote waits until its batch is sealed; then it stands on the board in the
 * order of its random leaf, and the place where it waited is written anew.
 */
@Repository
class BoxedVotes {

    private static final int CHUNK = 500;

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

    BoxedVotes(@Qualifier("boxStore") SeparateStore store) {
        this.box = store.sql();
    }

    record CastVote(byte[] token, byte[] signature, byte[] ciphertext, byte[] leaf) {}

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

    record Head(int number, int count, byte[] head, byte[] signature) {}

    void open(BallotId ballot) {
        box.insertInto(OPEN_BOX)
                .set(OPEN_BOX.BALLOT_ID, ballot.value())
                .onConflictDoNothing()
                .execute();
    }

    boolean isOpen(BallotId ballot) {
        return box.fetchExists(OPEN_BOX, OPEN_BOX.BALLOT_ID.eq(ballot.value()));
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

    /** The leaf of the vote that was cast with this token. */
    Optional<byte[]> leafOf(BallotId ballot, byte[] token) {
        byte[] tokenHash = Encodings.sha256(token);
        return box.select(WAITING.LEAF)
                .from(WAITING)
                .where(WAITING.BALLOT_ID.eq(ballot.value()))
                .and(WAITING.TOKEN_HASH.eq(tokenHash))
                .union(DSL.select(ENTRY.LEAF)
                        .from(ENTRY)
                        .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                        .and(ENTRY.TOKEN_HASH.eq(tokenHash)))
                .fetchOptional(WAITING.LEAF);
    }

    boolean isWaiting(BallotId ballot, byte[] start) {
        return box.fetchExists(WAITING, WAITING.BALLOT_ID.eq(ballot.value()).and(begins(WAITING.LEAF, start)));
    }

    Optional<Integer> batchOf(BallotId ballot, byte[] start) {
        return box.select(ENTRY.BATCH)
                .from(ENTRY)
                .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                .and(begins(ENTRY.LEAF, start))
                .limit(1)
                .fetchOptional(ENTRY.BATCH);
    }

    /** A range, so that the index answers. */
    private static org.jooq.Condition begins(Field<byte[]> leaf, byte[] start) {
        byte[] last = Arrays.copyOf(start, 32);
        Arrays.fill(last, start.length, last.length, (byte) 0xff);
        return leaf.between(start, last);
    }

    int waiting(BallotId ballot) {
        return box.fetchCount(WAITING, WAITING.BALLOT_ID.eq(ballot.value()));
    }

    int returned(BallotId ballot) {
        return waiting(ballot) + box.fetchCount(ENTRY, ENTRY.BALLOT_ID.eq(ballot.value()));
    }

    List<Head> heads(BallotId ballot) {
        return box.selectFrom(BATCH)
                .where(BATCH.BALLOT_ID.eq(ballot.value()))
                .orderBy(BATCH.NUMBER)
                .fetch(row -> new Head(row.getNumber(), row.getCount(), row.getHead(), row.getSignature()));
    }

    /**
     * Moves what waits to the board as one batch if there are at least so many votes, and lets the rest wait anew.
     *
     * @param last also closes the box
     * @param seal makes the head from the one before and the sorted leaves
     */
    Optional<Head> seal(BallotId ballot, int least, boolean last, Sealing seal) {
        return box.transactionResult(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table box.waiting, box.open_box in access exclusive mode");
            if (last) {
                sql.deleteFrom(OPEN_BOX)
                        .where(OPEN_BOX.BALLOT_ID.eq(ballot.value()))
                        .execute();
            }
            List<WaitingRecord> all = new ArrayList<>(sql.selectFrom(WAITING).fetch());
            List<WaitingRecord> mine = all.stream()
                    .filter(row -> row.getBallotId().equals(ballot.value()))
                    .sorted((one, other) -> Arrays.compareUnsigned(one.getLeaf(), other.getLeaf()))
                    .toList();
            if (mine.isEmpty() || (mine.size() < least && !last)) {
                return Optional.<Head>empty();
            }
            Head head = append(sql, ballot, mine.stream().map(BoxedVotes::cast).toList(), seal);
            all.removeAll(mine);
            sql.truncate(WAITING).execute();
            Randomness.shuffle(all);
            for (List<WaitingRecord> chunk : chunks(all)) {
                chunk.forEach(row -> row.touched(true));
                sql.insertInto(WAITING)
                        .columns(WAITING.fields())
                        .valuesOfRecords(chunk)
                        .execute();
            }
            return Optional.of(head);
        });
    }

    interface Sealing {
        Head seal(byte @Nullable [] previous, int number, List<byte[]> sortedLeaves);
    }

    /** One batch with these votes: open and named ballots at their close. Nothing when they stand there already. */
    void publish(BallotId ballot, List<CastVote> votes, Sealing seal) {
        box.transaction(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table box.batch in share row exclusive mode");
            if (!votes.isEmpty() && !sql.fetchExists(BATCH, BATCH.BALLOT_ID.eq(ballot.value()))) {
                append(
                        sql,
                        ballot,
                        votes.stream()
                                .sorted((one, other) -> Arrays.compareUnsigned(one.leaf(), other.leaf()))
                                .toList(),
                        seal);
            }
        });
    }

    private static Head append(DSLContext sql, BallotId ballot, List<CastVote> sorted, Sealing seal) {
        Optional<Head> before = sql.selectFrom(BATCH)
                .where(BATCH.BALLOT_ID.eq(ballot.value()))
                .orderBy(BATCH.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.getNumber(), row.getCount(), row.getHead(), row.getSignature()));
        Head head = seal.seal(
                before.map(Head::head).orElse(null),
                before.map(Head::number).orElse(0) + 1,
                sorted.stream().map(CastVote::leaf).toList());
        for (List<CastVote> chunk : chunks(sorted)) {
            sql.insertInto(ENTRY)
                    .columns(ENTRY.fields())
                    .valuesOfRecords(chunk.stream()
                            .map(vote -> entry(sql, ballot, head.number(), vote))
                            .toList())
                    .execute();
        }
        sql.insertInto(BATCH)
                .set(BATCH.BALLOT_ID, ballot.value())
                .set(BATCH.NUMBER, head.number())
                .set(BATCH.COUNT, head.count())
                .set(BATCH.HEAD, head.head())
                .set(BATCH.SIGNATURE, head.signature())
                .execute();
        return head;
    }

    private static EntryRecord entry(DSLContext sql, BallotId ballot, int batch, CastVote vote) {
        EntryRecord row = sql.newRecord(ENTRY);
        row.setBallotId(ballot.value());
        row.setLeaf(vote.leaf());
        row.setBatch(batch);
        row.setTokenHash(Encodings.sha256(vote.token()));
        row.setToken(vote.token());
        row.setSignature(vote.signature());
        row.setCiphertext(vote.ciphertext());
        return row;
    }

    private static CastVote cast(WaitingRecord row) {
        return new CastVote(row.getToken(), row.getSignature(), row.getCiphertext(), row.getLeaf());
    }

    private static <T> Collection<List<T>> chunks(List<T> rows) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            chunks.add(rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        return chunks;
    }

    List<CastVote> batch(BallotId ballot, int number) {
        return box.selectFrom(ENTRY)
                .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                .and(ENTRY.BATCH.eq(number))
                .orderBy(ENTRY.LEAF)
                .fetch(row -> new CastVote(row.getToken(), row.getSignature(), row.getCiphertext(), row.getLeaf()));
    }

    /** After the close: all entries of a ballot written anew in one transaction, so that batches leave no trace in their age. */
    void forgetOrder(BallotId ballot) {
        box.transaction(work -> {
            DSLContext sql = work.dsl();
            List<EntryRecord> rows = new ArrayList<>(sql.selectFrom(ENTRY)
                    .where(ENTRY.BALLOT_ID.eq(ballot.value()))
                    .fetch());
            sql.deleteFrom(ENTRY).where(ENTRY.BALLOT_ID.eq(ballot.value())).execute();
            Randomness.shuffle(rows);
            for (List<EntryRecord> chunk : chunks(rows)) {
                chunk.forEach(row -> row.touched(true));
                sql.insertInto(ENTRY)
                        .columns(ENTRY.fields())
                        .valuesOfRecords(chunk)
                        .execute();
            }
        });
    }
}
