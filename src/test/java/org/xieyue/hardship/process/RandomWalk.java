package org.xieyue.hardship.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.CorrectPayee;
import org.xieyue.hardship.Story;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** People who do at random whatever the screens let them: mostly what leads on, now and then anything else. */
@Component
class RandomWalk {

    private final TestPeople people;
    private final TaskDesk desk;
    private final WithdrawApplication withdraw;
    private final CorrectPayee correctPayee;
    private final CurrentNotices notices;
    private final RaiseObjection raiseObjection;
    private final BusinessClock clock;

    RandomWalk(
            TestPeople people,
            TaskDesk desk,
            WithdrawApplication withdraw,
            CorrectPayee correctPayee,
            CurrentNotices notices,
            RaiseObjection raiseObjection,
            BusinessClock clock) {
        this.people = people;
        this.desk = desk;
        this.withdraw = withdraw;
        this.correctPayee = correctPayee;
        this.notices = notices;
        this.raiseObjection = raiseObjection;
        this.clock = clock;
    }

    /** One act. Answers false when nobody has anything to do, so that only time can go on. */
    boolean act(CaseId id, Organisation at, BudgetLineId line, Random random) {
        int chance = random.nextInt(400);
        if (chance < 2) {
            return attempt(() -> people.as(at.worker(), () -> withdraw.withdraw(id)));
        }
        if (chance < 8) {
            return attempt(() -> people.as(at.officer(), () -> correctPayee.correct(id, "张三", Story.someId())));
        }
        if (chance < 16) {
            return attempt(() -> people.as(
                    at.secondWorker(),
                    () -> notices.list().stream()
                            .map(notice -> raiseObjection.raise(notice.id(), "家中有两套住房"))
                            .toList()));
        }
        List<TaskRow> open = people.as(at.auditor(), () -> desk.openOf(id));
        return !open.isEmpty() && work(open.get(random.nextInt(open.size())), at, line, random);
    }

    private boolean work(TaskRow task, Organisation at, BudgetLineId line, Random random) {
        List<Account> asked = everybody(at)
                .filter(person -> task.holder() == null
                        ? person.appointments()
                                .contains(new Appointment(java.util.Objects.requireNonNull(task.role()), task.union()))
                        : person.id().equals(task.holder()))
                .toList();
        if (asked.isEmpty()) {
            return false;
        }
        Account person = asked.get(random.nextInt(asked.size()));
        return attempt(() -> people.as(person, () -> {
            FormContract form = desk.form(task.id());
            List<FormContract.Outcome> outcomes = form.outcomes();
            String outcome = (random.nextInt(100) < 88
                            ? outcomes.getFirst()
                            : outcomes.get(random.nextInt(outcomes.size())))
                    .key();
            return desk.complete(task.id(), outcome, "经核实", values(form, line, random));
        }));
    }

    private Map<String, Object> values(FormContract form, BudgetLineId line, Random random) {
        Map<String, Object> values = new HashMap<>();
        for (FormContract.Field field : form.fields()) {
            Object value = value(field, line, random);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @org.jspecify.annotations.Nullable Object value(
            FormContract.Field field, BudgetLineId line, Random random) {
        return switch (field.name()) {
            case "amount" ->
                new BigDecimal(
                        List.of("6000", "4999.99", "5500", "6000.01", "100").get(random.nextInt(5)));
            case "budgetLine" -> line.toString();
            case "visitedOn" -> clock.today().toString();
            case "peopleSeen" -> 3;
            case "asStated" -> true;
            case "unrelated" -> random.nextInt(100) < 97;
            case "findings" -> "情况属实";
            default -> field.required() ? any(field, random) : null;
        };
    }

    private @org.jspecify.annotations.Nullable Object any(FormContract.Field field, Random random) {
        Object now = field.value();
        if (now != null) {
            return now;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, SEEN -> "样例";
            case NUMBER, MONEY -> field.min() == null ? BigDecimal.ONE : field.min();
            case DATE -> clock.today().toString();
            case YES_NO -> random.nextBoolean();
            case CHOICE ->
                field.options().get(random.nextInt(field.options().size())).value();
            case MULTI_CHOICE ->
                List.of(field.options()
                        .get(random.nextInt(field.options().size()))
                        .value());
            case DOCUMENTS -> null;
        };
    }

    private static Stream<Account> everybody(Organisation at) {
        List<Account> all = new ArrayList<>(at.committee());
        all.addAll(List.of(
                at.worker(),
                at.secondWorker(),
                at.officer(),
                at.visitor(),
                at.secondVisitor(),
                at.reviewer(),
                at.secondReviewer(),
                at.approver(),
                at.secondApprover(),
                at.fundOfficer()));
        return all.stream();
    }

    /** A mistake of the diagram stops the act and nothing else; whatever else goes wrong is a defect of ours. */
    private static boolean attempt(Supplier<?> act) {
        try {
            var unused = act.get();
        } catch (NotAllowed | NotFound | OutOfOrder | ProcessEngineException stopped) {
            return true;
        }
        return true;
    }
}
