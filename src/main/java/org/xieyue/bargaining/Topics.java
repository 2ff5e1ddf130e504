package org.xieyue.bargaining;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static xieyue.schema.Tables.BARGAINING_DEMAND;
import static xieyue.schema.Tables.BARGAINING_DEMAND_SUPPORT;
import static xieyue.schema.Tables.BARGAINING_TOPIC;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.BargainingDemandRecord;

/** What workers want, and what became a topic of the offer. */
@Repository
class Topics {

    private final DSLContext database;

    Topics(DSLContext database) {
        this.database = database;
    }

    void raise(Demand demand) {
        database.insertInto(BARGAINING_DEMAND)
                .set(BARGAINING_DEMAND.ID, demand.id().value())
                .set(BARGAINING_DEMAND.CASE_ID, demand.caseId().value())
                .set(BARGAINING_DEMAND.RAISED_BY, demand.raisedBy().value())
                .set(BARGAINING_DEMAND.TOPIC, demand.topic().name())
                .set(BARGAINING_DEMAND.DEMAND, demand.text())
                .set(BARGAINING_DEMAND.RAISED_AT, demand.raisedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    int raisedBy(CaseId caseId, AccountId account) {
        return database.fetchCount(
                BARGAINING_DEMAND,
                BARGAINING_DEMAND.CASE_ID.eq(caseId.value()).and(BARGAINING_DEMAND.RAISED_BY.eq(account.value())));
    }

    Optional<Demand> find(DemandId id) {
        return Optional.ofNullable(database.selectFrom(BARGAINING_DEMAND)
                .where(BARGAINING_DEMAND.ID.eq(id.value()))
                .fetchOne(Topics::demand));
    }

    /** Oldest first. */
    List<Demand> demands(CaseId caseId) {
        return database.selectFrom(BARGAINING_DEMAND)
                .where(BARGAINING_DEMAND.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_DEMAND.RAISED_AT, BARGAINING_DEMAND.ID)
                .fetch(Topics::demand);
    }

    /** Again has no effect. */
    void support(DemandId id, AccountId account) {
        database.insertInto(BARGAINING_DEMAND_SUPPORT)
                .values(id.value(), account.value())
                .onConflictDoNothing()
                .execute();
    }

    void supportNoMore(DemandId id, AccountId account) {
        database.deleteFrom(BARGAINING_DEMAND_SUPPORT)
                .where(BARGAINING_DEMAND_SUPPORT
                        .DEMAND_ID
                        .eq(id.value())
                        .and(BARGAINING_DEMAND_SUPPORT.ACCOUNT_ID.eq(account.value())))
                .execute();
    }

    Map<UUID, Integer> supports(CaseId caseId) {
        return database.select(BARGAINING_DEMAND_SUPPORT.DEMAND_ID, count())
                .from(BARGAINING_DEMAND_SUPPORT)
                .join(BARGAINING_DEMAND)
                .on(BARGAINING_DEMAND.ID.eq(BARGAINING_DEMAND_SUPPORT.DEMAND_ID))
                .where(BARGAINING_DEMAND.CASE_ID.eq(caseId.value()))
                .groupBy(BARGAINING_DEMAND_SUPPORT.DEMAND_ID)
                .fetchMap(line -> line.value1(), line -> line.value2());
    }

    Set<UUID> supportedBy(CaseId caseId, AccountId account) {
        return database.select(BARGAINING_DEMAND_SUPPORT.DEMAND_ID)
                .from(BARGAINING_DEMAND_SUPPORT)
                .join(BARGAINING_DEMAND)
                .on(BARGAINING_DEMAND.ID.eq(BARGAINING_DEMAND_SUPPORT.DEMAND_ID))
                .where(BARGAINING_DEMAND.CASE_ID.eq(caseId.value()))
                .and(BARGAINING_DEMAND_SUPPORT.ACCOUNT_ID.eq(account.value()))
                .fetchSet(line -> line.value1());
    }

    void merge(DemandId id, UUID topic) {
        database.update(BARGAINING_DEMAND)
                .set(BARGAINING_DEMAND.TOPIC_ID, topic)
                .setNull(BARGAINING_DEMAND.SET_ASIDE)
                .where(BARGAINING_DEMAND.ID.eq(id.value()))
                .execute();
    }

    void setAside(DemandId id, String reason) {
        database.update(BARGAINING_DEMAND)
                .set(BARGAINING_DEMAND.SET_ASIDE, reason)
                .setNull(BARGAINING_DEMAND.TOPIC_ID)
                .where(BARGAINING_DEMAND.ID.eq(id.value()))
                .execute();
    }

    /** By position. */
    List<TopicRow> of(CaseId caseId) {
        return database.selectFrom(BARGAINING_TOPIC)
                .where(BARGAINING_TOPIC.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_TOPIC.POSITION)
                .fetch(row -> new TopicRow(
                        row.getId(),
                        row.getPosition(),
                        BargainingTopic.valueOf(row.getTopic()),
                        row.getTitle(),
                        row.getAddedOn()));
    }

    UUID add(CaseId caseId, BargainingTopic topic, String title, LocalDate on) {
        UUID id = UUID.randomUUID();
        Integer last = database.select(max(BARGAINING_TOPIC.POSITION))
                .from(BARGAINING_TOPIC)
                .where(BARGAINING_TOPIC.CASE_ID.eq(caseId.value()))
                .fetchSingle()
                .value1();
        database.insertInto(BARGAINING_TOPIC)
                .values(id, caseId.value(), last == null ? 1 : last + 1, topic.name(), title, on)
                .execute();
        return id;
    }

    /** The demands that had become part of it are open again. */
    void drop(CaseId caseId, UUID topic) {
        database.update(BARGAINING_DEMAND)
                .setNull(BARGAINING_DEMAND.TOPIC_ID)
                .where(BARGAINING_DEMAND.TOPIC_ID.eq(topic))
                .execute();
        database.deleteFrom(BARGAINING_TOPIC)
                .where(BARGAINING_TOPIC.CASE_ID.eq(caseId.value()).and(BARGAINING_TOPIC.ID.eq(topic)))
                .execute();
    }

    private static Demand demand(BargainingDemandRecord row) {
        @Nullable UUID merged = row.getTopicId();
        return new Demand(
                new DemandId(row.getId()),
                new CaseId(row.getCaseId()),
                new AccountId(row.getRaisedBy()),
                BargainingTopic.valueOf(row.getTopic()),
                row.getDemand(),
                row.getRaisedAt().toInstant(),
                merged,
                row.getSetAside());
    }
}
