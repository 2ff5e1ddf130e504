package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.DraftPlan;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.NewPlan;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** A yearly plan: how, how many, with how much money. */
@Component
class DraftPlanForm implements StartForm {

    private final DraftPlan draftPlan;
    private final Reservations reservations;
    private final Unions unions;
    private final BusinessClock clock;

    DraftPlanForm(DraftPlan draftPlan, Reservations reservations, Unions unions, BusinessClock clock) {
        this.draftPlan = draftPlan;
        this.reservations = reservations;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "convalescence/draft-plan";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return !unionsOf(reader).isEmpty();
    }

    @Override
    public FormContract contract(Account reader) {
        int year = clock.today().getYear();
        List<Union> at = unionsOf(reader);
        List<Field> fields = new ArrayList<>();
        fields.add(of("union", Type.CHOICE)
                .mandatory()
                .choices(at.stream()
                        .map(union -> new Option(union.id().toString(), union.name()))
                        .toList())
                .with(at.isEmpty() ? null : at.getFirst().id().toString()));
        fields.add(of("year", Type.NUMBER).mandatory().between(year, year + 1L).with(year));
        fields.add(of("name", Type.TEXT).mandatory().between(1, 80));
        fields.add(of("mode", Type.CHOICE)
                .mandatory()
                .choices(FundingMode.UNION_FREE.name(), FundingMode.EMPLOYER.name(), FundingMode.VOUCHER.name())
                .with(FundingMode.UNION_FREE.name()));
        fields.add(of("places", Type.NUMBER).mandatory().between(1, 100_000));
        fields.add(of("budget", Type.MONEY).mandatory().between(1, 1_000_000_000));
        fields.add(of("budgetLine", Type.CHOICE).choices(lines(at, year)));
        return new FormContract(key(), fields, List.of(Outcome.primary("draft-plan")));
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> submitted) {
        FormValues values = new FormValues(submitted);
        String line = values.text("budgetLine");
        return draftPlan.draft(
                UnionId.parse(values.text("union")),
                new NewPlan(
                        values.number("year"),
                        values.text("name").strip(),
                        FundingMode.valueOf(values.text("mode")),
                        values.number("places"),
                        values.money("budget"),
                        line.isEmpty() ? null : BudgetLineId.parse(line)));
    }

    private List<Option> lines(List<Union> at, int year) {
        Map<String, Option> lines = new LinkedHashMap<>();
        for (Union union : at) {
            for (int each : List.of(year, year + 1)) {
                reservations
                        .linesFor(union.id(), Convalescence.TRIP, each)
                        .forEach(line -> lines.put(
                                line.id().toString(),
                                new Option(
                                        line.id().toString(),
                                        line.name() + " · " + line.available().display())));
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Union> unionsOf(Account reader) {
        return reader.appointments().stream()
                .filter(post -> Permission.KEEP_TRIPS.roles().contains(post.role()))
                .flatMap(post -> unions.find(post.union()).stream())
                .distinct()
                .toList();
    }
}
