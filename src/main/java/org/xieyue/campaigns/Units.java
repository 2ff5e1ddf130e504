package org.xieyue.campaigns;

import static xieyue.schema.Tables.CAMPAIGN_UNIT;
import static xieyue.schema.Tables.CAMPAIGN_UNIT_EMPLOYER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.CampaignUnitRecord;

/** The units of campaigns. Callers hold the lock of the campaign. */
@Repository
class Units {

    private final DSLContext database;

    Units(DSLContext database) {
        this.database = database;
    }

    void add(CaseId campaign, Unit unit) {
        @Nullable AgreementId text = unit.startsFrom();
        database.insertInto(CAMPAIGN_UNIT)
                .set(CAMPAIGN_UNIT.ID, unit.id().value())
                .set(CAMPAIGN_UNIT.CASE_ID, campaign.value())
                .set(CAMPAIGN_UNIT.UNION_ID, unit.union().value())
                .set(CAMPAIGN_UNIT.AREA_ID, unit.area().value())
                .set(CAMPAIGN_UNIT.TITLE, unit.title())
                .set(CAMPAIGN_UNIT.MODE, unit.mode().name())
                .set(CAMPAIGN_UNIT.INDUSTRY, unit.industry().name())
                .set(CAMPAIGN_UNIT.KIND, unit.kind().name())
                .set(CAMPAIGN_UNIT.OUTCOME, unit.outcome().name())
                .set(CAMPAIGN_UNIT.STARTS_FROM, text == null ? null : text.value())
                .set(CAMPAIGN_UNIT.LATER, unit.later())
                .execute();
        for (EmployerId employer : unit.employers()) {
            database.insertInto(CAMPAIGN_UNIT_EMPLOYER)
                    .set(CAMPAIGN_UNIT_EMPLOYER.UNIT_ID, unit.id().value())
                    .set(CAMPAIGN_UNIT_EMPLOYER.CASE_ID, campaign.value())
                    .set(CAMPAIGN_UNIT_EMPLOYER.MODE, unit.mode().name())
                    .set(CAMPAIGN_UNIT_EMPLOYER.EMPLOYER_ID, employer.value())
                    .execute();
        }
    }

    boolean remove(CaseId campaign, UnitId unit) {
        return database.deleteFrom(CAMPAIGN_UNIT)
                        .where(CAMPAIGN_UNIT.ID.eq(unit.value()), CAMPAIGN_UNIT.CASE_ID.eq(campaign.value()))
                        .execute()
                == 1;
    }

    /** By title. */
    List<Unit> of(CaseId campaign) {
        return fetch(CAMPAIGN_UNIT.CASE_ID.eq(campaign.value()));
    }

    List<Unit> withoutCase(CaseId campaign) {
        return fetch(CAMPAIGN_UNIT.CASE_ID.eq(campaign.value()).and(CAMPAIGN_UNIT.BARGAINING_CASE_ID.isNull()));
    }

    /** The unit for which a bargaining case was opened. */
    Optional<Unit> unitOf(CaseId bargaining) {
        return fetch(CAMPAIGN_UNIT.BARGAINING_CASE_ID.eq(bargaining.value())).stream()
                .findFirst();
    }

    /** False when the case belongs to another unit, or the unit has another case. */
    boolean opened(UnitId unit, CaseId bargaining) {
        try {
            return database.update(CAMPAIGN_UNIT)
                            .set(CAMPAIGN_UNIT.BARGAINING_CASE_ID, bargaining.value())
                            .where(CAMPAIGN_UNIT.ID.eq(unit.value()), CAMPAIGN_UNIT.BARGAINING_CASE_ID.isNull())
                            .execute()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private List<Unit> fetch(Condition condition) {
        List<CampaignUnitRecord> rows = database.selectFrom(CAMPAIGN_UNIT)
                .where(condition)
                .orderBy(CAMPAIGN_UNIT.TITLE, CAMPAIGN_UNIT.ID)
                .fetch();
        Map<UUID, List<EmployerId>> employers = database.select(
                        CAMPAIGN_UNIT_EMPLOYER.UNIT_ID, CAMPAIGN_UNIT_EMPLOYER.EMPLOYER_ID)
                .from(CAMPAIGN_UNIT_EMPLOYER)
                .where(CAMPAIGN_UNIT_EMPLOYER.UNIT_ID.in(
                        rows.stream().map(CampaignUnitRecord::getId).toList()))
                .orderBy(CAMPAIGN_UNIT_EMPLOYER.EMPLOYER_ID)
                .fetchGroups(CAMPAIGN_UNIT_EMPLOYER.UNIT_ID, row -> new EmployerId(row.value2()));
        return rows.stream()
                .map(row -> unit(row, employers.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Unit unit(CampaignUnitRecord row, List<EmployerId> employers) {
        @Nullable UUID bargaining = row.getBargainingCaseId();
        @Nullable UUID text = row.getStartsFrom();
        return new Unit(
                new UnitId(row.getId()),
                new UnionId(row.getUnionId()),
                new UnionId(row.getAreaId()),
                row.getTitle(),
                UnitMode.valueOf(row.getMode()),
                Industry.valueOf(row.getIndustry()),
                ContractKind.valueOf(row.getKind()),
                OutcomeType.valueOf(row.getOutcome()),
                text == null ? null : new AgreementId(text),
                row.getLater(),
                bargaining == null ? null : new CaseId(bargaining),
                employers);
    }
}
