package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Proposes another limit for a budget line, with the reason. */
class LimitSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient ProposeBudgetChange propose;
    private final transient BudgetBoard.Row line;
    private final transient Runnable done;
    private final UUID command = UUID.randomUUID();
    private final TextField limit = new TextField();
    private final TextArea reason = new TextArea();
    private final ErrorSummary errors;

    LimitSheet(BudgetBoard.Row line, ProposeBudgetChange propose, Wording wording, Runnable done) {
        super(wording, wording.say("funds.change"));
        this.line = line;
        this.propose = propose;
        this.done = done;
        errors = new ErrorSummary(wording);
        Span now = new Span(wording.say(
                "funds.change.now",
                wording.money(line.limit()),
                wording.money(line.limit().minus(line.available()))));
        now.addClassName("soft");
        limit.setLabel(wording.say("funds.limit.new"));
        limit.setHelperText(wording.say("funds.amount.hint"));
        reason.setLabel(wording.say("funds.reason"));
        add(errors, now, limit, reason);
        primary(wording, wording.say("funds.propose"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("limit", limit, "reason", reason);
        errors.clear(fields);
        Optional<Yuan> amount = BudgetWords.amount(limit.getValue());
        if (amount.isEmpty()) {
            errors.show(List.of(Refusal.ofField("limit", "funds.amount-format")), fields);
            return;
        }
        switch (propose.limit(line.id(), amount.get(), reason.getValue(), command)) {
            case Answer.Done<BudgetChangeId> proposed -> {
                close();
                done.run();
            }
            case Answer.Refused<BudgetChangeId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
