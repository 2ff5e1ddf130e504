package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Opens a budget line. The sheet is one command: saving twice opens one line. */
class OpenLineSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient OpenBudgetLine openBudgetLine;
    private final transient Consumer<BudgetTerms> done;
    private final UUID command = UUID.randomUUID();
    private final Select<Union> union = new Select<>();
    private final IntegerField year = new IntegerField();
    private final Select<String> purpose = new Select<>();
    private final Select<FundSource> source = new Select<>();
    private final TextField name = new TextField();
    private final TextField limit = new TextField();
    private final ErrorSummary errors;

    /** @param drawn purposes beside the shipped ones, by key */
    OpenLineSheet(
            List<Union> unions,
            Map<String, Label> drawn,
            OpenBudgetLine openBudgetLine,
            Wording wording,
            Consumer<BudgetTerms> done) {
        super(wording, wording.say("funds.open"));
        this.openBudgetLine = openBudgetLine;
        this.done = done;
        errors = new ErrorSummary(wording);
        union.setLabel(wording.say("funds.union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        year.setLabel(wording.say("funds.year"));
        year.setValue(wording.today().getYear());
        purpose.setLabel(wording.say("funds.purpose"));
        purpose.setItems(Stream.concat(BudgetWords.PURPOSES.stream(), drawn.keySet().stream())
                .toList());
        purpose.setItemLabelGenerator(
                key -> drawn.containsKey(key) ? wording.say(drawn.get(key)) : BudgetWords.purpose(wording, key));
        purpose.setValue(BudgetWords.PURPOSES.getFirst());
        source.setLabel(wording.say("funds.source"));
        source.setItems(FundSource.values());
        source.setItemLabelGenerator(one -> wording.say("funds.source." + one));
        source.setValue(FundSource.UNION_FUNDS);
        name.setLabel(wording.say("funds.name"));
        limit.setLabel(wording.say("funds.limit"));
        limit.setHelperText(wording.say("funds.amount.hint"));
        add(errors, union, year, purpose, source, name, limit);
        primary(wording, wording.say("funds.open"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "union", union, "year", year, "purpose", purpose, "source", source, "name", name, "limit", limit);
        errors.clear(fields);
        Optional<Yuan> amount = BudgetWords.amount(limit.getValue());
        if (amount.isEmpty()) {
            errors.show(List.of(Refusal.ofField("limit", "funds.amount-format")), fields);
            return;
        }
        BudgetTerms terms = new BudgetTerms(
                Objects.requireNonNullElse(year.getValue(), 0),
                purpose.getValue(),
                source.getValue(),
                name.getValue(),
                amount.get());
        switch (openBudgetLine.open(union.getValue().id(), terms, command)) {
            case Answer.Done<BudgetLineId> opened -> {
                close();
                done.accept(terms);
            }
            case Answer.Refused<BudgetLineId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
