package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.Allocation;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.NewTrip;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.PlanTrip;
import org.xieyue.convalescence.VoucherTerms;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** A trip of a decided plan: where, when, for whom, who pays. */
@Component
class PlanTripForm implements StartForm {

    private final PlanTrip planTrip;
    private final BusinessClock clock;

    PlanTripForm(PlanTrip planTrip, BusinessClock clock) {
        this.planTrip = planTrip;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "convalescence/plan-trip";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return reader.appointments().stream()
                .anyMatch(post -> Permission.KEEP_TRIPS.roles().contains(post.role()));
    }

    @Override
    public FormContract contract(Account reader) {
        List<PlanTrip.Choices> choices = planTrip.choices();
        List<Field> fields = new ArrayList<>(List.of(
                choice("union", unions(choices)),
                choice("plan", plans(choices)),
                choice("base", bases(choices)),
                of("name", Type.TEXT).mandatory().between(1, 80),
                of("route", Type.LONG_TEXT).mandatory().between(1, 2000),
                choice("leader", leaders(choices)),
                of("leaderPhone", Type.TEXT).mandatory().between(11, 11)));
        fields.addAll(List.of(
                of("startsOn", Type.DATE).mandatory().onStep(2),
                of("endsOn", Type.DATE).mandatory().onStep(2),
                of("capacity", Type.NUMBER).mandatory().between(1, 2000).onStep(2),
                of("share", Type.MONEY).between(0, 100_000).onStep(2),
                of("allocation", Type.CHOICE)
                        .mandatory()
                        .choices(Allocation.FIRST_COME.name(), Allocation.DRAW.name(), Allocation.PRIORITY.name())
                        .with(Allocation.FIRST_COME.name())
                        .onStep(2),
                of("signUpUntil", Type.DATE).mandatory().onStep(2),
                of("withdrawUntil", Type.DATE).mandatory().onStep(2)));
        fields.addAll(List.of(
                of("voucherDays", Type.NUMBER).between(1, 30).onStep(3),
                of("voucherDayValue", Type.MONEY).between(1, 10_000).onStep(3),
                of("furtherBases", Type.MULTI_CHOICE)
                        .choices(options(bases(choices)))
                        .onStep(3)));
        return new FormContract(key(), fields, List.of(Outcome.primary("plan-trip")));
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> submitted) {
        FormValues values = new FormValues(submitted);
        LocalDate today = clock.today();
        if (values.number("voucherDays") == 0 && !values.has("share")) {
            return Answer.refused(
                    isByVoucher(values.text("plan"))
                            ? Refusal.ofField("voucherDays", "convalescence.noVoucher")
                            : Refusal.ofField("share", "convalescence.noShare"));
        }
        return planTrip.open(
                UnionId.parse(values.text("union")),
                new NewTrip(
                        PlanId.parse(values.text("plan")),
                        BaseId.parse(values.text("base")),
                        values.text("name").strip(),
                        values.text("route").strip(),
                        Allocation.valueOf(values.text("allocation")),
                        values.date("startsOn").orElse(today),
                        values.date("endsOn").orElse(today),
                        values.number("capacity"),
                        share(values),
                        clock.now(),
                        endOf(values.date("signUpUntil").orElse(today)),
                        endOf(values.date("withdrawUntil").orElse(today)),
                        AccountId.parse(values.text("leader")),
                        values.text("leaderPhone"),
                        voucher(values)));
    }

    private boolean isByVoucher(String plan) {
        return planTrip.choices().stream()
                .flatMap(one -> one.plans().stream())
                .anyMatch(open -> open.id().toString().equals(plan) && open.mode() == FundingMode.VOUCHER);
    }

    /** Of a voucher, its value for all its days. */
    private static Yuan share(FormValues values) {
        int days = values.number("voucherDays");
        return days > 0 ? values.money("voucherDayValue").times(days) : values.money("share");
    }

    private static @Nullable VoucherTerms voucher(FormValues values) {
        int days = values.number("voucherDays");
        return days > 0
                ? new VoucherTerms(
                        days,
                        values.texts("furtherBases").stream().map(BaseId::parse).toList())
                : null;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static Field choice(String name, Map<String, String> options) {
        List<Option> choices = options(options);
        return of(name, Type.CHOICE)
                .mandatory()
                .choices(choices)
                .with(choices.size() == 1 ? choices.getFirst().value() : null);
    }

    private static List<Option> options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue()))
                .toList();
    }

    private static Map<String, String> unions(List<PlanTrip.Choices> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(
                one -> options.put(one.union().id().toString(), one.union().name()));
        return options;
    }

    private static Map<String, String> plans(List<PlanTrip.Choices> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(one ->
                one.plans().forEach(plan -> options.put(plan.id().toString(), plan.year() + " · " + plan.name())));
        return options;
    }

    private static Map<String, String> bases(List<PlanTrip.Choices> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(one -> one.bases().forEach(base -> options.put(base.id().toString(), label(base))));
        return options;
    }

    private static String label(BaseRow base) {
        return base.day() == null
                ? base.name()
                : base.name() + " · " + base.day().display();
    }

    private static Map<String, String> leaders(List<PlanTrip.Choices> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(
                one -> one.leaders().forEach(leader -> options.put(leader.id().toString(), leader.name())));
        return options;
    }
}
