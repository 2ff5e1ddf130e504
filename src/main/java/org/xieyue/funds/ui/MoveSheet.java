package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.BudgetChangeKind;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Proposes to move what is available to another line: within the year, or into the next one. */
class MoveSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient BudgetChangeKind kind;
    private final transient BudgetBoard.Row line;
    private final transient ProposeBudgetChange propose;
    private final transient Runnable done;
    private final UUID command = UUID.randomUUID();
    private final Select<BudgetBoard.Row> target = new Select<>();
    private final TextField amount = new TextField();
    private final TextArea reason = new TextArea();
    private final ErrorSummary errors;

    MoveSheet(
            BudgetChangeKind kind,
            BudgetBoard.Row line,
            List<BudgetBoard.Row> targets,
            ProposeBudgetChange propose,
            Wording wording,
            Runnable done) {
        super(wording, wording.say("funds.move." + kind));
        this.kind = kind;
        this.line = line;
        this.propose = propose;
        this.done = done;
        errors = new ErrorSummary(wording);
        Span now = new Span(wording.say("funds.move.now", line.name(), wording.money(line.available())));
        now.addClassName("soft");
        if (targets.isEmpty()) {
            add(now, new Span(wording.say("funds.move.none." + kind)));
            return;
        }
        target.setLabel(wording.say("funds.move.target"));
        target.setItems(targets);
        target.setItemLabelGenerator(
                row -> wording.say("funds.move.choice", row.name(), row.year(), wording.money(row.available())));
        amount.setLabel(wording.say("funds.move.amount"));
        if (kind == BudgetChangeKind.CARRY_OVER) {
            target.setValue(targets.getFirst());
            amount.setValue(line.available().toBigDecimal().toPlainString());
        }
        amount.setHelperText(wording.say("funds.amount.hint"));
        reason.setLabel(wording.say("funds.reason"));
        add(errors, now, target, amount, reason);
        primary(wording, wording.say("funds.propose"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("target", target, "amount", amount, "reason", reason);
        errors.clear(fields);
        if (target.getValue() == null) {
            errors.show(List.of(Refusal.ofField("target", "funds.move-no-target")), fields);
            return;
        }
        Optional<Yuan> moved = BudgetWords.amount(amount.getValue());
        if (moved.isEmpty()) {
            errors.show(List.of(Refusal.ofField("amount", "funds.amount-format")), fields);
            return;
        }
        switch (proposed(moved.get())) {
            case Answer.Done<BudgetChangeId> change -> {
                close();
                done.run();
            }
            case Answer.Refused<BudgetChangeId>(var reasons) -> errors.show(reasons, fields);
        }
    }

    private Answer<BudgetChangeId> proposed(Yuan moved) {
        return kind == BudgetChangeKind.CARRY_OVER
                ? propose.carryOver(line.id(), target.getValue().id(), moved, reason.getValue(), command)
                : propose.reallocate(line.id(), target.getValue().id(), moved, reason.getValue(), command);
    }
}
