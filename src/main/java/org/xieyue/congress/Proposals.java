package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_PROPOSAL;
import static xieyue.schema.Tables.CONGRESS_SECONDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import xieyue.schema.tables.records.CongressProposalRecord;

/** Proposals and who seconds them. */
@Repository
class Proposals {

    private final DSLContext database;

    Proposals(DSLContext database) {
        this.database = database;
    }

    /** The number of the next proposal; the caller holds the lock of the congress. */
    int nextNumber(CongressId congress) {
        return 1
                + database.select(DSL.coalesce(DSL.max(CONGRESS_PROPOSAL.NUMBER), 0))
                        .from(CONGRESS_PROPOSAL)
                        .where(CONGRESS_PROPOSAL.CONGRESS_ID.eq(congress.value()))
                        .fetchSingle()
                        .value1();
    }

    void add(Proposal proposal) {
        database.insertInto(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.ID, proposal.id().value())
                .set(CONGRESS_PROPOSAL.CONGRESS_ID, proposal.congress().value())
                .set(CONGRESS_PROPOSAL.UNION_ID, proposal.union().value())
                .set(CONGRESS_PROPOSAL.NUMBER, proposal.number())
                .set(CONGRESS_PROPOSAL.PROPOSER_ID, proposal.proposer().value())
                .set(CONGRESS_PROPOSAL.MATTER, proposal.matter())
                .set(CONGRESS_PROPOSAL.REASON, proposal.reason())
                .set(CONGRESS_PROPOSAL.SUGGESTION, proposal.suggestion())
                .set(CONGRESS_PROPOSAL.STAGE, proposal.stage().name())
                .set(CONGRESS_PROPOSAL.SUBMITTED_ON, proposal.submittedOn())
                .set(CONGRESS_PROPOSAL.REVIEW_DUE, proposal.reviewDue())
                .execute();
    }

    Optional<Proposal> find(ProposalId id) {
        return database.selectFrom(CONGRESS_PROPOSAL)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .fetchOptional(Proposals::proposal);
    }

    Optional<Proposal> lock(ProposalId id) {
        return database.selectFrom(CONGRESS_PROPOSAL)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Proposals::proposal);
    }

    List<Proposal> of(CongressId congress) {
        return database.selectFrom(CONGRESS_PROPOSAL)
                .where(CONGRESS_PROPOSAL.CONGRESS_ID.eq(congress.value()))
                .orderBy(CONGRESS_PROPOSAL.NUMBER)
                .fetch(Proposals::proposal);
    }

    /** Seconding twice is no harm. */
    void second(ProposalId id, DelegateId delegate) {
        database.insertInto(CONGRESS_SECONDER)
                .set(CONGRESS_SECONDER.PROPOSAL_ID, id.value())
                .set(CONGRESS_SECONDER.DELEGATE_ID, delegate.value())
                .onConflictDoNothing()
                .execute();
    }

    Set<DelegateId> seconders(ProposalId id) {
        return database.select(CONGRESS_SECONDER.DELEGATE_ID)
                .from(CONGRESS_SECONDER)
                .where(CONGRESS_SECONDER.PROPOSAL_ID.eq(id.value()))
                .fetchSet(row -> new DelegateId(row.value1()));
    }

    void stands(ProposalId id, ProposalStage stage) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, stage.name())
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void sendBack(ProposalId id, String reason) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, ProposalStage.RETURNED.name())
                .set(CONGRESS_PROPOSAL.RETURN_REASON, reason)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void merge(ProposalId id, ProposalId into) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, ProposalStage.MERGED.name())
                .set(CONGRESS_PROPOSAL.MERGED_INTO, into.value())
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void assign(ProposalId id, String to, LocalDate due) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, ProposalStage.ASSIGNED.name())
                .set(CONGRESS_PROPOSAL.ASSIGNED_TO, to)
                .set(CONGRESS_PROPOSAL.ANSWER_DUE, due)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void reviewBy(ProposalId id, LocalDate due) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.REVIEW_DUE, due)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void answerBy(ProposalId id, LocalDate due) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.ANSWER_DUE, due)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void answer(ProposalId id, String answer, LocalDate on) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, ProposalStage.ANSWERED.name())
                .set(CONGRESS_PROPOSAL.ANSWER, answer)
                .set(CONGRESS_PROPOSAL.ANSWERED_ON, on)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    void rate(ProposalId id, String satisfaction) {
        database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.STAGE, ProposalStage.RATED.name())
                .set(CONGRESS_PROPOSAL.SATISFACTION, satisfaction)
                .where(CONGRESS_PROPOSAL.ID.eq(id.value()))
                .execute();
    }

    /** Answered proposals that no session has heard of yet; answers how many there were. */
    int report(CongressId congress, SessionId session) {
        return database.update(CONGRESS_PROPOSAL)
                .set(CONGRESS_PROPOSAL.REPORTED_IN, session.value())
                .where(CONGRESS_PROPOSAL.CONGRESS_ID.eq(congress.value()))
                .and(CONGRESS_PROPOSAL.REPORTED_IN.isNull())
                .and(CONGRESS_PROPOSAL.STAGE.in(ProposalStage.ANSWERED.name(), ProposalStage.RATED.name()))
                .execute();
    }

    private static Proposal proposal(CongressProposalRecord row) {
        java.util.@Nullable UUID merged = row.getMergedInto();
        java.util.@Nullable UUID reported = row.getReportedIn();
        return new Proposal(
                new ProposalId(row.getId()),
                new CongressId(row.getCongressId()),
                new UnionId(row.getUnionId()),
                row.getNumber(),
                new DelegateId(row.getProposerId()),
                row.getMatter(),
                row.getReason(),
                row.getSuggestion(),
                ProposalStage.valueOf(row.getStage()),
                merged == null ? null : new ProposalId(merged),
                row.getReturnReason(),
                row.getAssignedTo(),
                row.getAnswer(),
                row.getAnswerDue(),
                row.getSatisfaction(),
                reported == null ? null : new SessionId(reported),
                row.getSubmittedOn(),
                row.getReviewDue());
    }
}
