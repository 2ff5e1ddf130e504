package org.xieyue.ballots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.OptionOrder;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.ui.Wording;

/** One question of a ballot that is being prepared. */
final class QuestionFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<QuestionKind> kind = new Select<>();
    private final TextArea options = new TextArea();
    private final IntegerField seats = new IntegerField();
    private final Select<OptionOrder> order = new Select<>();
    private final TextField orderNote = new TextField();

    QuestionFields(Wording wording, Consumer<QuestionFields> remove) {
        addClassNames("stack", "question");
        text.setLabel(wording.say("ballots.question"));
        text.setWidthFull();
        kind.setLabel(wording.say("ballots.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> wording.say("ballots.kind." + one));
        kind.setValue(QuestionKind.YES_NO_ABSTAIN);
        kind.addValueChangeListener(change -> fit());
        options.setLabel(wording.say("ballots.options"));
        options.setHelperText(wording.say("ballots.options.hint"));
        options.setWidthFull();
        seats.setLabel(wording.say("ballots.seats"));
        seats.setValue(1);
        order.setLabel(wording.say("ballots.order"));
        order.setItems(OptionOrder.values());
        order.setItemLabelGenerator(one -> wording.say("ballots.order." + one));
        order.setValue(OptionOrder.AS_LISTED);
        orderNote.setLabel(wording.say("ballots.order.note"));
        orderNote.setHelperText(wording.say("ballots.order.note.hint"));
        Button away = new Button(wording.say("ballots.question.remove"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(seats, order, orderNote);
        row.addClassNames("row", "wrap");
        add(text, kind, options, row, away);
        fit();
    }

    private void fit() {
        boolean own = kind.getValue() != QuestionKind.YES_NO_ABSTAIN;
        options.setVisible(own);
        order.setVisible(own);
        orderNote.setVisible(own);
        seats.setVisible(kind.getValue() == QuestionKind.UP_TO_N);
    }

    void show(BallotQuestion question) {
        text.setValue(question.text());
        kind.setValue(question.kind());
        options.setValue(String.join(
                "\n", question.options().stream().map(BallotOption::text).toList()));
        seats.setValue(question.most());
        order.setValue(question.order());
        orderNote.setValue(question.orderNote());
        fit();
    }

    BallotQuestion question(int number) {
        String key = "q" + number;
        if (kind.getValue() == QuestionKind.YES_NO_ABSTAIN) {
            return BallotQuestion.yesNo(key, text.getValue().strip());
        }
        List<BallotOption> listed = new ArrayList<>();
        options.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> listed.add(new BallotOption("o" + (listed.size() + 1), line)));
        boolean several = kind.getValue() == QuestionKind.UP_TO_N;
        int most = several ? Objects.requireNonNullElse(seats.getValue(), 0) : 1;
        return new BallotQuestion(
                key,
                text.getValue().strip(),
                kind.getValue(),
                listed,
                most,
                several ? most : 0,
                order.getValue(),
                orderNote.getValue().strip());
    }
}
