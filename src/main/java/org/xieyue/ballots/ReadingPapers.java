package org.xieyue.ballots;

import static xieyue.schema.Tables.BALLOT;
import static xieyue.schema.Tables.BALLOT_PAPER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.UnionId;

/** Reading papers of ballots by the hash of their content, each kept once for a union. */
@Repository
class ReadingPapers {

    private final DSLContext database;

    ReadingPapers(DSLContext database) {
        this.database = database;
    }

    void keep(UnionId union, byte[] sha256, CaseDocuments.Content file, Instant at) {
        database.insertInto(BALLOT_PAPER)
                .set(BALLOT_PAPER.UNION_ID, union.value())
                .set(BALLOT_PAPER.SHA256, sha256)
                .set(BALLOT_PAPER.FILE_NAME, file.fileName())
                .set(BALLOT_PAPER.MEDIA_TYPE, file.mediaType())
                .set(BALLOT_PAPER.BYTES, file.bytes())
                .set(BALLOT_PAPER.KEPT_AT, at.atOffset(ZoneOffset.UTC))
                .onDuplicateKeyUpdate()
                .set(BALLOT_PAPER.KEPT_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<CaseDocuments.Content> find(UnionId union, byte[] sha256) {
        return database.selectFrom(BALLOT_PAPER)
                .where(BALLOT_PAPER.UNION_ID.eq(union.value()))
                .and(BALLOT_PAPER.SHA256.eq(sha256))
                .fetchOptional(row -> new CaseDocuments.Content(row.getFileName(), row.getMediaType(), row.getBytes()));
    }

    /** Removes what was kept before this moment and what no ballot names. */
    int removeUnnamed(Instant before) {
        return database.deleteFrom(BALLOT_PAPER)
                .where(BALLOT_PAPER.KEPT_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .and(DSL.notExists(DSL.selectOne()
                        .from(BALLOT)
                        .where(BALLOT.UNION_ID.eq(BALLOT_PAPER.UNION_ID))
                        .and(DSL.condition(
                                "{0} -> 'papers' @> jsonb_build_array(jsonb_build_object('sha256', encode({1}, 'hex')))",
                                BALLOT.CONTENT, BALLOT_PAPER.SHA256))))
                .execute();
    }
}
