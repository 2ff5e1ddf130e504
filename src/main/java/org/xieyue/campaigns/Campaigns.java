package org.xieyue.campaigns;

import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.CAMPAIGN;
import static xieyue.schema.Tables.CAMPAIGN_COSIGNER;
import static xieyue.schema.Tables.CAMPAIGN_TARGET;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.employers.Industry;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.CampaignRecord;

/** Campaigns with their targets and co-signers. */
@Repository
class Campaigns {

    private final DSLContext database;

    Campaigns(DSLContext database) {
        this.database = database;
    }

    void add(CaseId id, NewCampaign campaign) {
        CampaignRecord row = database.newRecord(CAMPAIGN);
        row.setCaseId(id.value());
        row.setUnionId(campaign.union().value());
        row.setTitle(campaign.title().strip());
        row.setPeriodFrom(campaign.from());
        row.setPeriodUntil(campaign.until());
        row.setMidwayOn(campaign.midwayOn());
        row.setIndustries(
                campaign.industries().stream().map(Industry::name).distinct().toArray(String[]::new));
        row.setStage(CampaignStage.DRAFT.name());
        row.insert();
    }

    Optional<CampaignRow> find(CaseId id) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .fetchOptional(Campaigns::row);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<CampaignRow> lock(CaseId id) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Campaigns::row);
    }

    /** Newest period first. */
    List<CampaignRow> at(Collection<UnionId> unions) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.UNION_ID.in(unions.stream().map(UnionId::value).toList()))
                .orderBy(CAMPAIGN.PERIOD_FROM.desc(), CAMPAIGN.CASE_ID)
                .fetch(Campaigns::row);
    }

    /** Newest period first. */
    List<CampaignRow> cosignedBy(AccountId account) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.CASE_ID.in(select(CAMPAIGN_COSIGNER.CASE_ID)
                        .from(CAMPAIGN_COSIGNER)
                        .where(CAMPAIGN_COSIGNER.ACCOUNT_ID.eq(account.value()))))
                .orderBy(CAMPAIGN.PERIOD_FROM.desc(), CAMPAIGN.CASE_ID)
                .fetch(Campaigns::row);
    }

    void moves(CaseId id, CampaignStage stage) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.STAGE, stage.name())
                .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(1))
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    void freeze(CaseId id, String hash, LocalDate on, LocalDate countersignBy) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.STAGE, CampaignStage.COUNTERSIGNING.name())
                .set(CAMPAIGN.PLAN_HASH, hash)
                .set(CAMPAIGN.FROZEN_ON, on)
                .set(CAMPAIGN.COUNTERSIGN_BY, countersignBy)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    /** Back to the draft: no signature of before counts any more. */
    void thaw(CaseId id) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.STAGE, CampaignStage.DRAFT.name())
                .setNull(CAMPAIGN.PLAN_HASH)
                .setNull(CAMPAIGN.FROZEN_ON)
                .setNull(CAMPAIGN.COUNTERSIGN_BY)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
        database.update(CAMPAIGN_COSIGNER)
                .setNull(CAMPAIGN_COSIGNER.SIGNED_HASH)
                .setNull(CAMPAIGN_COSIGNER.SIGNED_AT)
                .where(CAMPAIGN_COSIGNER.CASE_ID.eq(id.value()))
                .execute();
    }

    void countersignBy(CaseId id, LocalDate day) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.COUNTERSIGN_BY, day)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    void note(CaseId id, String note) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.MIDWAY_NOTE, note)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    void close(CaseId id, LocalDate on) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.STAGE, CampaignStage.CLOSED.name())
                .set(CAMPAIGN.CLOSED_ON, on)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    void reported(CaseId id, String number) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.STAGE, CampaignStage.REPORTED.name())
                .set(CAMPAIGN.REPORTED_AS, number)
                .where(CAMPAIGN.CASE_ID.eq(id.value()))
                .execute();
    }

    List<Target> targets(CaseId id) {
        return database.selectFrom(CAMPAIGN_TARGET)
                .where(CAMPAIGN_TARGET.CASE_ID.eq(id.value()))
                .orderBy(CAMPAIGN_TARGET.INDUSTRY)
                .fetch(row -> new Target(
                        Industry.valueOf(row.getIndustry()), row.getOffers(), row.getContracts(), row.getWorkers()));
    }

    void setTargets(CaseId id, List<Target> targets) {
        database.deleteFrom(CAMPAIGN_TARGET)
                .where(CAMPAIGN_TARGET.CASE_ID.eq(id.value()))
                .execute();
        for (Target target : targets) {
            database.insertInto(CAMPAIGN_TARGET)
                    .set(CAMPAIGN_TARGET.CASE_ID, id.value())
                    .set(CAMPAIGN_TARGET.INDUSTRY, target.industry().name())
                    .set(CAMPAIGN_TARGET.OFFERS, target.offers())
                    .set(CAMPAIGN_TARGET.CONTRACTS, target.contracts())
                    .set(CAMPAIGN_TARGET.WORKERS, target.workers())
                    .execute();
        }
    }

    List<Cosigner> cosigners(CaseId id) {
        return database.selectFrom(CAMPAIGN_COSIGNER)
                .where(CAMPAIGN_COSIGNER.CASE_ID.eq(id.value()))
                .orderBy(CAMPAIGN_COSIGNER.ORGANISATION, CAMPAIGN_COSIGNER.ACCOUNT_ID)
                .fetch(row -> new Cosigner(
                        new AccountId(row.getAccountId()),
                        row.getOrganisation(),
                        row.getSignedHash(),
                        row.getSignedAt() == null ? null : row.getSignedAt().toInstant()));
    }

    void setCosigners(CaseId id, List<Cosigner> cosigners) {
        database.deleteFrom(CAMPAIGN_COSIGNER)
                .where(CAMPAIGN_COSIGNER.CASE_ID.eq(id.value()))
                .execute();
        for (Cosigner cosigner : cosigners) {
            database.insertInto(CAMPAIGN_COSIGNER)
                    .set(CAMPAIGN_COSIGNER.CASE_ID, id.value())
                    .set(CAMPAIGN_COSIGNER.ACCOUNT_ID, cosigner.account().value())
                    .set(CAMPAIGN_COSIGNER.ORGANISATION, cosigner.organisation())
                    .execute();
        }
    }

    void sign(CaseId id, AccountId account, String hash, Instant at) {
        database.update(CAMPAIGN_COSIGNER)
                .set(CAMPAIGN_COSIGNER.SIGNED_HASH, hash)
                .set(CAMPAIGN_COSIGNER.SIGNED_AT, at.atOffset(ZoneOffset.UTC))
                .where(
                        CAMPAIGN_COSIGNER.CASE_ID.eq(id.value()),
                        CAMPAIGN_COSIGNER.ACCOUNT_ID.eq(account.value()),
                        CAMPAIGN_COSIGNER.SIGNED_AT.isNull())
                .execute();
    }

    private static CampaignRow row(CampaignRecord row) {
        @Nullable LocalDate closed = row.getClosedOn();
        return new CampaignRow(
                new CaseId(row.getCaseId()),
                new UnionId(row.getUnionId()),
                row.getTitle(),
                row.getPeriodFrom(),
                row.getPeriodUntil(),
                row.getMidwayOn(),
                Arrays.stream(row.getIndustries()).map(Industry::valueOf).toList(),
                CampaignStage.valueOf(row.getStage()),
                row.getPlanHash(),
                row.getCountersignBy(),
                row.getMidwayNote(),
                closed,
                row.getReportedAs());
    }
}
