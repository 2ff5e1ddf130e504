package org.xieyue.employers;

import static org.jooq.impl.DSL.trueCondition;
import static xieyue.schema.Tables.EMPLOYER;
import static xieyue.schema.Tables.TRADE_UNION;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Page;
import org.xieyue.shared.SearchWords;
import xieyue.schema.tables.records.EmployerRecord;

/** The register in the database. */
@Repository
class StoredEmployers implements Employers {

    private static final xieyue.schema.tables.Employer HEAD_OFFICE = EMPLOYER.as("head_office");

    private final DSLContext sql;
    private final Unions unions;

    StoredEmployers(DSLContext sql, Unions unions) {
        this.sql = sql;
        this.unions = unions;
    }

    @Override
    public Optional<Employer> find(EmployerId id) {
        return sql.selectFrom(EMPLOYER).where(EMPLOYER.ID.eq(id.value())).fetchOptional(StoredEmployers::employer);
    }

    @Override
    public Optional<Employer> withCode(CreditCode code) {
        return sql.selectFrom(EMPLOYER)
                .where(EMPLOYER.CREDIT_CODE.eq(code.value()))
                .fetchOptional(StoredEmployers::employer);
    }

    @Override
    public List<Employer> all(Collection<EmployerId> ids) {
        return sql.selectFrom(EMPLOYER)
                .where(EMPLOYER.ID.in(ids.stream().map(EmployerId::value).toList()))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .fetch(StoredEmployers::employer);
    }

    @Override
    public List<Employer> of(UnionId scope, Industry industry) {
        return sql.selectFrom(EMPLOYER)
                .where(EMPLOYER.UNION_ID.in(below(scope)), EMPLOYER.INDUSTRY.eq(industry.name()))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .fetch(StoredEmployers::employer);
    }

    @Override
    public Set<EmployerId> coveredBy(UnionId scope) {
        return sql.select(EMPLOYER.ID)
                .from(EMPLOYER)
                .where(EMPLOYER.UNION_ID.in(below(scope)))
                .fetchSet(row -> new EmployerId(row.value1()));
    }

    @Override
    public Set<Industry> industriesOf(UnionId scope) {
        return sql.selectDistinct(EMPLOYER.INDUSTRY)
                .from(EMPLOYER)
                .where(EMPLOYER.UNION_ID.in(below(scope)))
                .fetchSet(row -> Industry.valueOf(row.value1()));
    }

    @Override
    public List<Employer> branches(EmployerId headOffice) {
        return sql.selectFrom(EMPLOYER)
                .where(EMPLOYER.HEAD_OFFICE_ID.eq(headOffice.value()))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .fetch(StoredEmployers::employer);
    }

    Optional<Employer> lock(EmployerId id) {
        return sql.selectFrom(EMPLOYER)
                .where(EMPLOYER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(StoredEmployers::employer);
    }

    /** False when the code stands in the register already. */
    boolean add(Employer employer) {
        return sql.insertInto(EMPLOYER)
                        .set(row(employer))
                        .onConflict(EMPLOYER.CREDIT_CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    void save(Employer employer) {
        sql.update(EMPLOYER)
                .set(row(employer))
                .where(EMPLOYER.ID.eq(employer.id().value()))
                .execute();
    }

    Page<EmployerRow> page(UnionId scope, EmployerSearch.Filter filter, @Nullable String after, int limit) {
        List<EmployerRow> rows = sql.select(EMPLOYER.asterisk(), TRADE_UNION.NAME, HEAD_OFFICE.NAME)
                .from(EMPLOYER)
                .join(TRADE_UNION)
                .on(TRADE_UNION.ID.eq(EMPLOYER.UNION_ID))
                .leftJoin(HEAD_OFFICE)
                .on(HEAD_OFFICE.ID.eq(EMPLOYER.HEAD_OFFICE_ID))
                .where(EMPLOYER.UNION_ID.in(below(scope)), matching(filter), afterKey(after))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .limit(limit + 1)
                .fetch(found -> new EmployerRow(
                        employer(found.into(EMPLOYER)), found.get(TRADE_UNION.NAME), found.get(HEAD_OFFICE.NAME)));
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        EmployerRow last = rows.get(limit - 1);
        return new Page<>(
                rows.subList(0, limit), last.id() + " " + last.employer().name());
    }

    private List<UUID> below(UnionId scope) {
        return unions.subtree(scope).stream().map(union -> union.id().value()).toList();
    }

    private static Condition matching(EmployerSearch.Filter filter) {
        Condition condition = trueCondition();
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            condition = condition.and(EMPLOYER.SEARCH_TEXT
                    .contains(text.toLowerCase(Locale.ROOT))
                    .or(EMPLOYER.CREDIT_CODE.eq(text.toUpperCase(Locale.ROOT))));
        }
        if (filter.industry() != null) {
            condition = condition.and(EMPLOYER.INDUSTRY.eq(filter.industry().name()));
        }
        return filter.kind() == null
                ? condition
                : condition.and(EMPLOYER.KIND.eq(filter.kind().name()));
    }

    private static Condition afterKey(@Nullable String after) {
        if (after == null) {
            return trueCondition();
        }
        int blank = after.indexOf(' ');
        return DSL.row(EMPLOYER.NAME, EMPLOYER.ID)
                .gt(after.substring(blank + 1), UUID.fromString(after.substring(0, blank)));
    }

    private static EmployerRecord row(Employer employer) {
        EmployerRecord row = new EmployerRecord();
        row.setId(employer.id().value());
        row.setUnionId(employer.union().value());
        row.setName(employer.name());
        row.setSearchText(SearchWords.of(employer.name()));
        row.setCreditCode(employer.code().value());
        row.setKind(employer.kind().name());
        row.setHeadOfficeId(
                employer.headOffice() == null ? null : employer.headOffice().value());
        row.setIndustry(employer.industry().name());
        row.setJurisdiction(employer.jurisdiction());
        row.setWorkers(employer.workers());
        return row;
    }

    private static Employer employer(EmployerRecord row) {
        return new Employer(
                new EmployerId(row.getId()),
                new UnionId(row.getUnionId()),
                row.getName(),
                new CreditCode(row.getCreditCode()),
                EmployerKind.valueOf(row.getKind()),
                row.getHeadOfficeId() == null ? null : new EmployerId(row.getHeadOfficeId()),
                Industry.valueOf(row.getIndustry()),
                row.getJurisdiction(),
                row.getWorkers());
    }
}
