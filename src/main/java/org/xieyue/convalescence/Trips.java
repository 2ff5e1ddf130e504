package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP;
import static xieyue.schema.Tables.TRIP_VOUCHER_BASE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.TripRecord;

/** Trips whole. */
@Repository
class Trips {

    private static final String PHONE = "trip.leader_phone";

    private final DSLContext database;
    private final FieldCipher cipher;

    Trips(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void add(Trip trip) {
        TripRecord row = database.newRecord(TRIP);
        NewTrip terms = trip.terms;
        row.setId(trip.id.value());
        row.setPlanId(terms.plan().value());
        row.setUnionId(trip.union.value());
        row.setBaseId(terms.base().value());
        row.setVersion(0);
        row.setTitle(terms.title());
        row.setAllocation(terms.allocation().name());
        row.setCrossProvince(trip.crossProvince);
        row.setStartsOn(terms.startsOn());
        row.setEndsOn(terms.endsOn());
        row.setRoute(terms.route());
        row.setCapacity(terms.capacity());
        row.setPriceFen(trip.cost.price().fen());
        row.setShareFen(trip.cost.share().fen());
        row.setSignUpFrom(terms.signUpFrom().atOffset(ZoneOffset.UTC));
        row.setSignUpUntil(terms.signUpUntil().atOffset(ZoneOffset.UTC));
        row.setWithdrawUntil(terms.withdrawUntil().atOffset(ZoneOffset.UTC));
        row.setLeaderId(terms.leader().value());
        row.setLeaderPhone(cipher.seal(PHONE, terms.leaderPhone()));
        row.setOpenedBy(value(trip.openedBy));
        row.setStage(trip.stage().name());
        VoucherTerms voucher = terms.voucher();
        row.setVoucherDays(voucher == null ? null : voucher.days());
        row.insert();
        if (voucher != null) {
            terms.bases()
                    .forEach(base -> database.insertInto(TRIP_VOUCHER_BASE)
                            .set(TRIP_VOUCHER_BASE.TRIP_ID, trip.id.value())
                            .set(TRIP_VOUCHER_BASE.BASE_ID, base.value())
                            .execute());
        }
    }

    Optional<Trip> find(TripId id) {
        return database.selectFrom(TRIP)
                .where(TRIP.ID.eq(id.value()))
                .fetchOptional()
                .map(this::trip);
    }

    Optional<Trip> lock(TripId id) {
        return database.selectFrom(TRIP)
                .where(TRIP.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .map(this::trip);
    }

    Optional<PlanId> planOf(TripId id) {
        return database.select(TRIP.PLAN_ID)
                .from(TRIP)
                .where(TRIP.ID.eq(id.value()))
                .fetchOptional(row -> new PlanId(row.value1()));
    }

    void save(Trip trip) {
        int saved = database.update(TRIP)
                .set(TRIP.STAGE, trip.stage().name())
                .set(TRIP.TIER, trip.tier)
                .set(TRIP.BUS, trip.bus)
                .set(TRIP.LINE_ID, trip.line)
                .set(TRIP.APPROVED_HASH, trip.approvedHash)
                .set(TRIP.APPROVED_FEN, trip.approved == null ? null : trip.approved.fen())
                .set(TRIP.APPROVED_PLACES, trip.approvedPlaces)
                .set(TRIP.APPROVED_BY, value(trip.approvedBy))
                .set(TRIP.REVIEWED_BY, value(trip.reviewedBy))
                .set(TRIP.VERSION, trip.version + 1)
                .where(TRIP.ID.eq(trip.id.value()), TRIP.VERSION.eq(trip.version))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the trip " + trip.id);
        }
    }

    List<Trip> of(Collection<UnionId> unions, int year) {
        return list(TRIP.UNION_ID
                .in(unions.stream().map(UnionId::value).toList())
                .and(DSL.year(TRIP.STARTS_ON).eq(year)));
    }

    /** Trips whose sign-up is open now at one of these unions, the next to close first. */
    List<Trip> openFor(Collection<UnionId> unions, Instant now) {
        return database.selectFrom(TRIP)
                .where(
                        TRIP.UNION_ID.in(unions.stream().map(UnionId::value).toList()),
                        TRIP.STAGE.eq(TripStage.SIGN_UP.name()),
                        TRIP.SIGN_UP_UNTIL.gt(now.atOffset(ZoneOffset.UTC)))
                .orderBy(TRIP.SIGN_UP_UNTIL, TRIP.ID)
                .fetch(this::trip);
    }

    List<Trip> of(PlanId plan) {
        return list(TRIP.PLAN_ID.eq(plan.value()));
    }

    private List<Trip> list(Condition condition) {
        return database.selectFrom(TRIP)
                .where(condition)
                .orderBy(TRIP.STARTS_ON, TRIP.ID)
                .fetch(this::trip);
    }

    private Trip trip(TripRecord row) {
        if (row.getLeaderId() == null || row.getLeaderPhone() == null) {
            throw new OutOfOrder("TRIP-3", "疗休养没有领队", row.getId(), row.getStage());
        }
        NewTrip terms = new NewTrip(
                new PlanId(row.getPlanId()),
                new BaseId(row.getBaseId()),
                row.getTitle(),
                row.getRoute(),
                Allocation.valueOf(row.getAllocation()),
                row.getStartsOn(),
                row.getEndsOn(),
                row.getCapacity(),
                new Yuan(row.getShareFen()),
                row.getSignUpFrom().toInstant(),
                row.getSignUpUntil().toInstant(),
                row.getWithdrawUntil().toInstant(),
                new AccountId(row.getLeaderId()),
                cipher.open(PHONE, row.getLeaderPhone()),
                row.getVoucherDays() == null
                        ? null
                        : new VoucherTerms(row.getVoucherDays(), voucherBases(row.getId())));
        Trip trip = new Trip(
                new TripId(row.getId()),
                new UnionId(row.getUnionId()),
                terms,
                row.getCrossProvince(),
                new CostSplit(new Yuan(row.getPriceFen()), new Yuan(row.getShareFen())),
                account(row.getOpenedBy()),
                TripStage.valueOf(row.getStage()),
                row.getVersion());
        trip.tier = row.getTier();
        trip.bus = row.getBus();
        trip.line = row.getLineId();
        trip.approvedHash = row.getApprovedHash();
        trip.approved = row.getApprovedFen() == null ? null : new Yuan(row.getApprovedFen());
        trip.approvedPlaces = row.getApprovedPlaces();
        trip.approvedBy = account(row.getApprovedBy());
        trip.reviewedBy = account(row.getReviewedBy());
        return trip;
    }

    private List<BaseId> voucherBases(UUID trip) {
        return database.select(TRIP_VOUCHER_BASE.BASE_ID)
                .from(TRIP_VOUCHER_BASE)
                .where(TRIP_VOUCHER_BASE.TRIP_ID.eq(trip))
                .fetch(row -> new BaseId(row.value1()));
    }

    private static @Nullable UUID value(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
