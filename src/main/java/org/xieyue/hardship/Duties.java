package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_CASE;
import static xieyue.schema.Tables.HARDSHIP_DUTY;
import static xieyue.schema.Tables.HARDSHIP_HOUSEHOLD_PERSON;
import static xieyue.schema.Tables.HARDSHIP_RELATIVE;
import static xieyue.schema.Tables.HARDSHIP_STAFF_RELATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Who holds which duty in a case, and who is related to whom. */
@Repository
class Duties {

    private final DSLContext database;

    Duties(DSLContext database) {
        this.database = database;
    }

    Optional<Duty> of(CaseId id, AccountId person) {
        return database.select(HARDSHIP_DUTY.DUTY)
                .from(HARDSHIP_DUTY)
                .where(HARDSHIP_DUTY.CASE_ID.eq(id.value()).and(HARDSHIP_DUTY.ACCOUNT_ID.eq(person.value())))
                .fetchOptional(HARDSHIP_DUTY.DUTY)
                .map(Duty::valueOf);
    }

    /** False when the person holds another duty in this case. */
    boolean take(CaseId id, AccountId person, Duty duty) {
        database.insertInto(HARDSHIP_DUTY)
                .set(HARDSHIP_DUTY.CASE_ID, id.value())
                .set(HARDSHIP_DUTY.ACCOUNT_ID, person.value())
                .set(HARDSHIP_DUTY.DUTY, duty.name())
                .onConflictDoNothing()
                .execute();
        return of(id, person).filter(duty::equals).isPresent();
    }

    void addRelatives(CaseId id, Collection<AccountId> relatives) {
        for (AccountId relative : Set.copyOf(relatives)) {
            database.insertInto(HARDSHIP_RELATIVE)
                    .set(HARDSHIP_RELATIVE.CASE_ID, id.value())
                    .set(HARDSHIP_RELATIVE.ACCOUNT_ID, relative.value())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** A member of staff declares who they are, or whose relative; false when they have before. */
    boolean declareRelation(AccountId staff, String personKey, boolean own, LocalDate on) {
        return database.insertInto(HARDSHIP_STAFF_RELATION)
                        .set(HARDSHIP_STAFF_RELATION.ACCOUNT_ID, staff.value())
                        .set(HARDSHIP_STAFF_RELATION.PERSON_KEY, personKey)
                        .set(HARDSHIP_STAFF_RELATION.OWN, own)
                        .set(HARDSHIP_STAFF_RELATION.DECLARED_ON, on)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    DeclareRelation.Declared declared(AccountId staff) {
        List<Boolean> numbers = database.select(HARDSHIP_STAFF_RELATION.OWN)
                .from(HARDSHIP_STAFF_RELATION)
                .where(HARDSHIP_STAFF_RELATION.ACCOUNT_ID.eq(staff.value()))
                .fetch(HARDSHIP_STAFF_RELATION.OWN);
        int own = (int) numbers.stream().filter(is -> is).count();
        return new DeclareRelation.Declared(own > 0, numbers.size() - own);
    }

    /** Declared by either side, or itself one of the household. */
    boolean isRelated(CaseId id, AccountId person) {
        return !related(List.of(id), person).isEmpty();
    }

    Set<CaseId> related(Collection<CaseId> cases, AccountId person) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        return database.select(HARDSHIP_RELATIVE.CASE_ID)
                .from(HARDSHIP_RELATIVE)
                .where(HARDSHIP_RELATIVE.CASE_ID.in(ids).and(HARDSHIP_RELATIVE.ACCOUNT_ID.eq(person.value())))
                .union(database.select(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID)
                        .from(HARDSHIP_STAFF_RELATION)
                        .join(HARDSHIP_HOUSEHOLD_PERSON)
                        .on(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY.eq(HARDSHIP_STAFF_RELATION.PERSON_KEY))
                        .where(HARDSHIP_STAFF_RELATION
                                .ACCOUNT_ID
                                .eq(person.value())
                                .and(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID.in(ids))))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    Map<CaseId, Duty> ofAll(Collection<CaseId> cases, AccountId person) {
        return database.select(HARDSHIP_DUTY.CASE_ID, HARDSHIP_DUTY.DUTY)
                .from(HARDSHIP_DUTY)
                .where(HARDSHIP_DUTY
                        .CASE_ID
                        .in(cases.stream().map(CaseId::value).toList())
                        .and(HARDSHIP_DUTY.ACCOUNT_ID.eq(person.value())))
                .fetchMap(row -> new CaseId(row.value1()), row -> Duty.valueOf(row.value2()));
    }

    /** Those in which this person is the applicant. */
    Set<CaseId> ownCases(Collection<CaseId> cases, AccountId person) {
        return database.select(HARDSHIP_CASE.ID)
                .from(HARDSHIP_CASE)
                .where(HARDSHIP_CASE
                        .ID
                        .in(cases.stream().map(CaseId::value).toList())
                        .and(HARDSHIP_CASE.APPLICANT_ID.eq(person.value())))
                .fetchSet(row -> new CaseId(row.value1()));
    }
}
