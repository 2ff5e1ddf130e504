package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.SuspendTalks;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** A pause asked for at the table: it ends the task after a round with that outcome, so that there is one way and one cap. */
@Component
class SuspendAction implements CaseAction {

    private final SuspendTalks suspendTalks;
    private final TaskDesk taskDesk;
    private final BargainingFacts facts;
    private final Officers officers;

    SuspendAction(SuspendTalks suspendTalks, TaskDesk taskDesk, BargainingFacts facts, Officers officers) {
        this.suspendTalks = suspendTalks;
        this.taskDesk = taskDesk;
        this.facts = facts;
        this.officers = officers;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public String key() {
        return "bargaining/suspend";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found -> found.row().stage() == BargainingStage.TALKS && officers.bargains(reader, id, found))
                .map(found -> offer(id, reader, officers.keeps(reader, found)));
    }

    private Offer offer(CaseId id, Account reader, boolean keeps) {
        Optional<TaskRow> task = task(id);
        if (task.isEmpty()) {
            return Offer.notNow(Refusal.of("bargaining.suspension-not-now"));
        }
        boolean held = task.filter(row -> row.holder() != null && !reader.id().equals(row.holder()))
                .isPresent();
        if (!keeps || held) {
            return Offer.notNow(Refusal.of("bargaining.suspension-by-officer"));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(of("until", Type.DATE).mandatory());
        fields.add(of("suspensionReason", Type.LONG_TEXT).mandatory().between(1, 500));
        fields.add(of("consent", Type.YES_NO).mandatory());
        if (suspendTalks.asksForForceMajeure(id)) {
            fields.add(of("forceMajeure", Type.YES_NO).mandatory());
        }
        return new Offer(fields, null);
    }

    private Optional<TaskRow> task(CaseId id) {
        return taskDesk.openOf(id).stream()
                .filter(row -> row.formKey().equals(NextForm.KEY))
                .findFirst();
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        Map<String, Object> input = new HashMap<>();
        input.put("until", form.day("until").toString());
        input.put("consent", form.yes("consent"));
        if (values.containsKey("forceMajeure")) {
            input.put("forceMajeure", form.yes("forceMajeure"));
        }
        return task(id).map(row -> taskDesk.complete(row.id(), NextForm.SUSPEND, form.text("suspensionReason"), input)
                        .map(done -> List.<Fact>of()))
                .orElseGet(() -> Answer.refused(Refusal.conflict("bargaining.suspension-not-now")));
    }
}
