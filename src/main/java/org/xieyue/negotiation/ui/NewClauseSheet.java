package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TablePosition.NewClause;
import org.xieyue.negotiation.TableView;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** A clause that the last contract does not have. */
class NewClauseSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient TablePosition tablePosition;
    private final transient TableView view;
    private final transient Runnable done;
    private final TextField number = new TextField();
    private final TextField title = new TextField();
    private final Select<BargainingTopic> topic = new Select<>();
    private final Fields fields;
    private final ErrorSummary errors;

    NewClauseSheet(TableKit kit, TableView view, Runnable done) {
        super(kit.words().wording(), kit.words().word("new-clause"));
        this.tablePosition = kit.tablePosition();
        this.view = view;
        this.done = done;
        TableWords words = kit.words();
        errors = new ErrorSummary(words.wording());
        fields = new Fields(words, words.word("text.new"));
        number.setLabel(words.word("column.number"));
        number.setPlaceholder(words.word("number.next"));
        title.setLabel(words.word("clause-title"));
        topic.setLabel(words.word("topic"));
        topic.setItems(BargainingTopic.values());
        topic.setItemLabelGenerator(words::topic);
        topic.setValue(BargainingTopic.OTHER);
        Div form = new Div(errors, number, title, topic, fields);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("position.table"), this::add);
    }

    private void add() {
        Map<String, Component> all = Map.of(
                "number",
                number,
                "title",
                title,
                "text",
                fields.text,
                "amount",
                fields.amount,
                "unit",
                fields.unit,
                "compared",
                fields.compared);
        List<Refusal> flaws = fields.flaws();
        errors.clear(all);
        if (!flaws.isEmpty()) {
            errors.show(flaws, all);
            return;
        }
        NewClause added = new NewClause(number.getValue(), topic.getValue(), title.getValue(), fields.terms());
        switch (tablePosition.add(view.caseId(), added, fields.isCompared())) {
            case Answer.Refused<ClauseKey>(var reasons) -> errors.show(reasons, all);
            case Answer.Done<ClauseKey> tabled -> {
                close();
                done.run();
            }
        }
    }
}
