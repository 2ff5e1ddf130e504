package org.xieyue.services;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.SERVICE_ANSWER;
import static xieyue.schema.Tables.SERVICE_CASE;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.members.NationalId;
import org.xieyue.payments.Payee;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.services.ServiceCase.Approval;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.ServiceCaseRecord;

/** Cases of drawn services, and what was filled in, sealed. */
@Repository
class ServiceCases {

    private static final String PERSON = "service_case.person";
    private static final String VALUES = "service_answer.values";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final DSLContext database;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ServiceCases(DSLContext database, FieldCipher cipher, BusinessClock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    void add(ServiceCase service) {
        database.insertInto(SERVICE_CASE)
                .set(SERVICE_CASE.ID, service.id().value())
                .set(SERVICE_CASE.PROCESS_KEY, service.process())
                .set(SERVICE_CASE.UNION_ID, service.union().value())
                .set(SERVICE_CASE.APPLICANT_ID, service.applicant().value())
                .set(SERVICE_CASE.OPENED_BY, service.openedBy().value())
                .set(SERVICE_CASE.OPENED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(SERVICE_CASE.STAGE, service.stage().name())
                .set(SERVICE_CASE.SEALED_PERSON, sealed(service.person()))
                .set(SERVICE_CASE.PERSON_KEY, service.personKey())
                .execute();
    }

    Optional<ServiceCase> find(CaseId id) {
        return database.selectFrom(SERVICE_CASE)
                .where(SERVICE_CASE.ID.eq(id.value()))
                .fetchOptional(this::service);
    }

    /** Held until the end of the transaction. */
    ServiceCase lock(CaseId id) {
        return database.selectFrom(SERVICE_CASE)
                .where(SERVICE_CASE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::service)
                .orElseThrow(NotFound::new);
    }

    void save(ServiceCase service, boolean decided) {
        Approval approval = service.approval();
        var now = clock.now().atOffset(ZoneOffset.UTC);
        int saved = database.update(SERVICE_CASE)
                .set(SERVICE_CASE.STAGE, service.stage().name())
                .set(SERVICE_CASE.SEALED_PERSON, sealed(service.person()))
                .set(SERVICE_CASE.PERSON_KEY, service.personKey())
                .set(
                        SERVICE_CASE.APPROVER_ID,
                        approval == null ? null : approval.by().value())
                .set(
                        SERVICE_CASE.APPROVED_FEN,
                        approval == null ? null : approval.amount().fen())
                .set(SERVICE_CASE.BUDGET_LINE, approval == null ? null : approval.line())
                .set(SERVICE_CASE.APPROVED_HASH, approval == null ? null : approval.hash())
                .set(SERVICE_CASE.DECIDED_AT, decided ? val(now) : SERVICE_CASE.DECIDED_AT)
                .set(
                        SERVICE_CASE.ENDED_AT,
                        service.ended() ? coalesce(SERVICE_CASE.ENDED_AT, val(now)) : SERVICE_CASE.ENDED_AT)
                .set(SERVICE_CASE.VERSION, SERVICE_CASE.VERSION.plus(1))
                .where(SERVICE_CASE.ID.eq(service.id().value()), SERVICE_CASE.VERSION.eq(service.version()))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the same case");
        }
    }

    void answer(
            CaseId id, String form, int version, AccountId by, @Nullable String outcome, Map<String, Object> values) {
        int number = database.select(coalesce(max(SERVICE_ANSWER.NUMBER), val(0)))
                        .from(SERVICE_ANSWER)
                        .where(SERVICE_ANSWER.CASE_ID.eq(id.value()))
                        .fetchSingle()
                        .value1()
                + 1;
        database.insertInto(SERVICE_ANSWER)
                .set(SERVICE_ANSWER.CASE_ID, id.value())
                .set(SERVICE_ANSWER.NUMBER, number)
                .set(SERVICE_ANSWER.FORM, form)
                .set(SERVICE_ANSWER.FORM_VERSION, version)
                .set(SERVICE_ANSWER.ANSWERED_BY, by.value())
                .set(SERVICE_ANSWER.ANSWERED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(SERVICE_ANSWER.OUTCOME, outcome)
                .set(SERVICE_ANSWER.SEALED_VALUES, cipher.seal(VALUES, json.writeValueAsString(values)))
                .execute();
    }

    /** Who has written down a visit that another one still has to write down too. */
    Optional<AccountId> firstVisitor(CaseId id) {
        @Nullable AccountId waits = null;
        for (var visit : database.select(SERVICE_ANSWER.ANSWERED_BY, SERVICE_ANSWER.OUTCOME)
                .from(SERVICE_ANSWER)
                .where(SERVICE_ANSWER.CASE_ID.eq(id.value()), SERVICE_ANSWER.FORM.eq(DrawnForm.VISIT))
                .orderBy(SERVICE_ANSWER.NUMBER)
                .fetch()) {
            boolean first = waits == null && "done".equals(visit.value2());
            waits = first ? new AccountId(visit.value1()) : null;
        }
        return Optional.ofNullable(waits);
    }

    /** The latest answers to each form and every visit, in the order in which they were given. */
    List<ServiceAnswer> answers(CaseId id) {
        List<ServiceAnswer> all = database.selectFrom(SERVICE_ANSWER)
                .where(SERVICE_ANSWER.CASE_ID.eq(id.value()))
                .orderBy(SERVICE_ANSWER.NUMBER)
                .fetch(row -> new ServiceAnswer(
                        row.getForm(),
                        row.getOutcome(),
                        row.getAnsweredAt().toInstant(),
                        json.readValue(cipher.open(VALUES, row.getSealedValues()), OBJECT)));
        return all.stream()
                .filter(answer -> answer.form().equals(DrawnForm.VISIT)
                        || all.stream()
                                .filter(later -> later.form().equals(answer.form()))
                                .reduce((one, other) -> other)
                                .filter(answer::equals)
                                .isPresent())
                .toList();
    }

    /** Those of these cases that this person asks for. */
    Set<CaseId> ownOf(AccountId who, Collection<CaseId> cases) {
        return new HashSet<>(ids(SERVICE_CASE
                .ID
                .in(cases.stream().map(CaseId::value).toList())
                .and(SERVICE_CASE.APPLICANT_ID.eq(who.value()).or(SERVICE_CASE.OPENED_BY.eq(who.value())))));
    }

    List<CaseId> at(Stage stage) {
        return ids(SERVICE_CASE.STAGE.eq(stage.name()));
    }

    private List<CaseId> ids(Condition which) {
        return database.select(SERVICE_CASE.ID).from(SERVICE_CASE).where(which).fetch(row -> new CaseId(row.value1()));
    }

    private byte @Nullable [] sealed(@Nullable Payee person) {
        return person == null ? null : cipher.seal(PERSON, person.nationalId().value() + " " + person.name());
    }

    private ServiceCase service(ServiceCaseRecord row) {
        byte[] sealed = row.getSealedPerson();
        UUID approver = row.getApproverId();
        return new ServiceCase(
                new CaseId(row.getId()),
                row.getProcessKey(),
                new UnionId(row.getUnionId()),
                new AccountId(row.getApplicantId()),
                new AccountId(row.getOpenedBy()),
                Stage.valueOf(row.getStage()),
                sealed == null ? null : person(cipher.open(PERSON, sealed)),
                row.getPersonKey(),
                approver == null
                        ? null
                        : new Approval(
                                new AccountId(approver),
                                new Yuan(row.getApprovedFen()),
                                row.getBudgetLine(),
                                row.getApprovedHash()),
                row.getEndedAt() != null,
                row.getVersion());
    }

    private static Payee person(String opened) {
        int space = opened.indexOf(' ');
        return new Payee(opened.substring(space + 1), new NationalId(opened.substring(0, space)));
    }
}
