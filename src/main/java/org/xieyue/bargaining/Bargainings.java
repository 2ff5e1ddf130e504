package org.xieyue.bargaining;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.BARGAINING_CASE;
import static xieyue.schema.Tables.BARGAINING_EMPLOYER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.BargainingCaseRecord;

/** Bargaining cases whole, and as rows for boards. */
@Repository
class Bargainings {

    private static final Field<Integer> EMPLOYERS = field(select(count())
                    .from(BARGAINING_EMPLOYER)
                    .where(BARGAINING_EMPLOYER.CASE_ID.eq(BARGAINING_CASE.CASE_ID)))
            .as("employers");
    private static final Field<Integer> ACCEPTED = field(select(count())
                    .from(BARGAINING_EMPLOYER)
                    .where(BARGAINING_EMPLOYER
                            .CASE_ID
                            .eq(BARGAINING_CASE.CASE_ID)
                            .and(BARGAINING_EMPLOYER.ANSWER.eq(Reply.Answer.ACCEPTED.name()))))
            .as("accepted");

    private final DSLContext database;

    Bargainings(DSLContext database) {
        this.database = database;
    }

    void add(Bargaining bargaining) {
        BargainingCaseRecord row = database.newRecord(BARGAINING_CASE);
        NewBargaining opening = bargaining.opening;
        row.setCaseId(bargaining.id.value());
        row.setUnionId(opening.union().value());
        row.setJurisdiction(bargaining.jurisdiction);
        row.setNumber(bargaining.number);
        row.setTitle(opening.title());
        row.setKind(opening.kind().name());
        row.setIndustry(opening.industry());
        row.setScope(opening.scope().name());
        row.setOutcomeType(opening.outcomeType().name());
        row.setSecondRound(opening.secondRound().name());
        row.setCampaign(opening.campaign());
        StartingText higher = opening.higherText();
        row.setHigherAgreementId(higher == null ? null : higher.value());
        AgreementId renews = opening.renews();
        row.setPreviousAgreementId(renews == null ? null : renews.value());
        row.setOpenedOn(bargaining.openedOn);
        row.setVersion(0);
        write(row, bargaining);
        row.insert();
        database.batch(opening.employers().stream()
                        .map(employer -> database.insertInto(BARGAINING_EMPLOYER)
                                .set(BARGAINING_EMPLOYER.CASE_ID, bargaining.id.value())
                                .set(BARGAINING_EMPLOYER.EMPLOYER_ID, employer.value()))
                        .toList())
                .execute();
    }

    /** The case that renews this contract, or has renewed it. */
    Optional<OpenedCase> renewing(AgreementId previous) {
        return database.select(BARGAINING_CASE.CASE_ID, BARGAINING_CASE.NUMBER)
                .from(BARGAINING_CASE)
                .where(BARGAINING_CASE.PREVIOUS_AGREEMENT_ID.eq(previous.value()))
                .and(BARGAINING_CASE.ENDED_ON.isNull().or(BARGAINING_CASE.CONCLUDED_ON.isNotNull()))
                .orderBy(BARGAINING_CASE.OPENED_ON.desc())
                .limit(1)
                .fetchOptional(line -> new OpenedCase(new CaseId(line.value1()), line.value2()));
    }

    Optional<Bargaining> find(CaseId id) {
        return Optional.ofNullable(database.selectFrom(BARGAINING_CASE)
                        .where(BARGAINING_CASE.CASE_ID.eq(id.value()))
                        .fetchOne())
                .map(this::bargaining);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Bargaining> lock(CaseId id) {
        return Optional.ofNullable(database.selectFrom(BARGAINING_CASE)
                        .where(BARGAINING_CASE.CASE_ID.eq(id.value()))
                        .forUpdate()
                        .fetchOne())
                .map(this::bargaining);
    }

    /** The calendar has moved a clock that is booked under this name. */
    void moved(CaseId id, String clock, LocalDate before, LocalDate dueOn) {
        Field<LocalDate> own = switch (clock) {
            case "reply" -> BARGAINING_CASE.REPLY_DUE_ON;
            case "overall" -> BARGAINING_CASE.OVERALL_DUE_ON;
            case "information" -> BARGAINING_CASE.INFORMATION_DUE_ON;
            case "coordination" -> BARGAINING_CASE.COORDINATION_DUE_ON;
            default -> BARGAINING_CASE.NEXT_DUE_ON;
        };
        for (Field<LocalDate> day : List.of(own, BARGAINING_CASE.NEXT_DUE_ON)) {
            database.update(BARGAINING_CASE)
                    .set(day, dueOn)
                    .where(BARGAINING_CASE.CASE_ID.eq(id.value()), day.eq(before))
                    .execute();
        }
    }

    void save(Bargaining bargaining) {
        BargainingCaseRecord row = database.newRecord(BARGAINING_CASE);
        write(row, bargaining);
        row.setVersion(bargaining.version + 1);
        int saved = database.update(BARGAINING_CASE)
                .set(row)
                .where(BARGAINING_CASE.CASE_ID.eq(bargaining.id.value()))
                .and(BARGAINING_CASE.VERSION.eq(bargaining.version))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the case " + bargaining.id);
        }
    }

    /** Newest first, after the case {@code after} of the page before. */
    List<BargainingRow> at(Collection<UnionId> unions, @Nullable CaseId after, int limit) {
        Condition here =
                BARGAINING_CASE.UNION_ID.in(unions.stream().map(UnionId::value).toList());
        if (after != null) {
            var key = select(BARGAINING_CASE.OPENED_ON)
                    .from(BARGAINING_CASE)
                    .where(BARGAINING_CASE.CASE_ID.eq(after.value()));
            here = here.and(BARGAINING_CASE
                    .OPENED_ON
                    .lt(key)
                    .or(BARGAINING_CASE.OPENED_ON.eq(key).and(BARGAINING_CASE.CASE_ID.lt(after.value()))));
        }
        return database.select(BARGAINING_CASE.fields())
                .select(EMPLOYERS, ACCEPTED)
                .from(BARGAINING_CASE)
                .where(here)
                .orderBy(BARGAINING_CASE.OPENED_ON.desc(), BARGAINING_CASE.CASE_ID.desc())
                .limit(limit)
                .fetch(Bargainings::row);
    }

    List<BargainingRow> of(Collection<CaseId> ids) {
        return rows(BARGAINING_CASE.CASE_ID.in(ids.stream().map(CaseId::value).toList()));
    }

    List<BargainingRow> runningAt(UnionId union) {
        return rows(BARGAINING_CASE.UNION_ID.eq(union.value()).and(BARGAINING_CASE.ENDED_ON.isNull()));
    }

    List<BargainingRow> ofCampaign(String campaign) {
        return rows(BARGAINING_CASE.CAMPAIGN.eq(campaign));
    }

    List<BargainingRow> gathering(Collection<UnionId> unions) {
        return rows(BARGAINING_CASE
                .STAGE
                .eq(BargainingStage.GATHERING.name())
                .and(BARGAINING_CASE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList())));
    }

    private List<BargainingRow> rows(Condition condition) {
        return database.select(BARGAINING_CASE.fields())
                .select(EMPLOYERS, ACCEPTED)
                .from(BARGAINING_CASE)
                .where(condition)
                .orderBy(BARGAINING_CASE.OPENED_ON.desc(), BARGAINING_CASE.CASE_ID.desc())
                .fetch(Bargainings::row);
    }

    Map<BargainingStage, Integer> countsOfCampaign(String campaign) {
        return database.select(BARGAINING_CASE.STAGE, count())
                .from(BARGAINING_CASE)
                .where(BARGAINING_CASE.CAMPAIGN.eq(campaign))
                .groupBy(BARGAINING_CASE.STAGE)
                .fetchMap(line -> BargainingStage.valueOf(line.value1()), line -> line.value2());
    }

    private static void write(BargainingCaseRecord row, Bargaining bargaining) {
        row.setStage(bargaining.stage().name());
        Bargaining.Offer offer = bargaining.offer;
        row.setOfferWrittenOn(offer.writtenOn);
        row.setMeetsOn(offer.meetsOn);
        row.setMeetsPlace(offer.place);
        row.setOfferContent(offer.content);
        DocumentId document = offer.document;
        row.setOfferDocumentId(document == null ? null : document.value());
        row.setOfferedOn(offer.deliveredOn);
        row.setReplyDueOn(offer.replyDueOn);
        row.setAcceptedOn(bargaining.acceptedOn);
        row.setFirstMetOn(bargaining.firstMetOn);
        Bargaining.Information information = bargaining.information;
        row.setInformationRequestedOn(information.requestedOn);
        row.setInformationDueOn(information.dueOn);
        row.setInformationProvidedOn(information.providedOn);
        row.setInformationAsked(information.asked);
        row.setOverallDueOn(bargaining.overallDueOn);
        row.setOverallPassedOn(bargaining.overallPassedOn);
        row.setRound(bargaining.round);
        Bargaining.Coordination coordination = bargaining.coordination;
        row.setCoordinationAcceptedOn(coordination.acceptedOn);
        row.setCoordinationDueOn(coordination.dueOn);
        row.setCoordinationExtended(coordination.extended);
        row.setConcludedOn(bargaining.concludedOn);
        row.setEndedOn(bargaining.endedOn);
        row.setNextDueOn(bargaining.nextDueOn);
    }

    private Bargaining bargaining(BargainingCaseRecord row) {
        List<EmployerId> employers = database.select(BARGAINING_EMPLOYER.EMPLOYER_ID)
                .from(BARGAINING_EMPLOYER)
                .where(BARGAINING_EMPLOYER.CASE_ID.eq(row.getCaseId()))
                .orderBy(BARGAINING_EMPLOYER.EMPLOYER_ID)
                .fetch(line -> new EmployerId(line.value1()));
        @Nullable UUID higher = row.getHigherAgreementId();
        NewBargaining opening = new NewBargaining(
                new UnionId(row.getUnionId()),
                row.getTitle(),
                ContractKind.valueOf(row.getKind()),
                ScopeType.valueOf(row.getScope()),
                employers,
                OutcomeType.valueOf(row.getOutcomeType()),
                SecondRoundType.valueOf(row.getSecondRound()),
                row.getIndustry(),
                higher == null ? null : new StartingText(higher),
                row.getCampaign(),
                row.getPreviousAgreementId() == null ? null : new AgreementId(row.getPreviousAgreementId()));
        Bargaining bargaining = new Bargaining(
                new CaseId(row.getCaseId()),
                opening,
                row.getJurisdiction(),
                row.getNumber(),
                row.getOpenedOn(),
                row.getVersion(),
                BargainingStage.valueOf(row.getStage()));
        read(row, bargaining);
        return bargaining;
    }

    private static void read(BargainingCaseRecord row, Bargaining bargaining) {
        Bargaining.Offer offer = bargaining.offer;
        offer.writtenOn = row.getOfferWrittenOn();
        offer.meetsOn = row.getMeetsOn();
        offer.place = row.getMeetsPlace();
        offer.content = row.getOfferContent();
        @Nullable UUID document = row.getOfferDocumentId();
        offer.document = document == null ? null : new DocumentId(document);
        offer.deliveredOn = row.getOfferedOn();
        offer.replyDueOn = row.getReplyDueOn();
        bargaining.acceptedOn = row.getAcceptedOn();
        bargaining.firstMetOn = row.getFirstMetOn();
        Bargaining.Information information = bargaining.information;
        information.requestedOn = row.getInformationRequestedOn();
        information.dueOn = row.getInformationDueOn();
        information.providedOn = row.getInformationProvidedOn();
        information.asked = row.getInformationAsked();
        bargaining.overallDueOn = row.getOverallDueOn();
        bargaining.overallPassedOn = row.getOverallPassedOn();
        bargaining.round = row.getRound();
        Bargaining.Coordination coordination = bargaining.coordination;
        coordination.acceptedOn = row.getCoordinationAcceptedOn();
        coordination.dueOn = row.getCoordinationDueOn();
        coordination.extended = row.getCoordinationExtended();
        bargaining.concludedOn = row.getConcludedOn();
        bargaining.endedOn = row.getEndedOn();
        bargaining.nextDueOn = row.getNextDueOn();
    }

    private static BargainingRow row(Record line) {
        BargainingCaseRecord row = line.into(BARGAINING_CASE);
        return new BargainingRow(
                new CaseId(row.getCaseId()),
                row.getNumber(),
                new UnionId(row.getUnionId()),
                row.getTitle(),
                ScopeType.valueOf(row.getScope()),
                OutcomeType.valueOf(row.getOutcomeType()),
                BargainingStage.valueOf(row.getStage()),
                row.getCampaign(),
                row.getOpenedOn(),
                row.getOfferedOn(),
                row.getReplyDueOn(),
                row.getAcceptedOn(),
                row.getFirstMetOn(),
                row.getOverallDueOn(),
                row.getConcludedOn(),
                row.getEndedOn(),
                row.getNextDueOn(),
                row.getRound(),
                line.get(EMPLOYERS),
                line.get(ACCEPTED));
    }
}
