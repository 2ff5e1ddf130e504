package org.xieyue.ballots.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.ui.Wording;

/** The marks on a sheet of paper for one question, in the order in which they are printed. */
final class SheetMarks extends Div {

    private static final long serialVersionUID = 1L;
    private static final BallotOption BLANK = new BallotOption("", "");

    private final transient BallotQuestion question;
    private final RadioButtonGroup<BallotOption> one = new RadioButtonGroup<>();
    private final CheckboxGroup<BallotOption> several = new CheckboxGroup<>();

    SheetMarks(Wording wording, BallotQuestion question) {
        this.question = question;
        if (question.kind() == QuestionKind.UP_TO_N) {
            several.setLabel(question.text());
            several.setHelperText(wording.say("ballots.kind.most", question.most()));
            several.setItems(question.options());
            several.setItemLabelGenerator(BallotOption::text);
            add(several);
        } else {
            one.setLabel(question.text());
            one.setItems(
                    Stream.concat(question.options().stream(), Stream.of(BLANK)).toList());
            one.setItemLabelGenerator(option -> option.key().isEmpty()
                    ? wording.say("ballots.blank")
                    : BallotWords.option(wording, question, option.key(), option.text()));
            one.setValue(BLANK);
            add(one);
        }
    }

    BallotQuestion question() {
        return question;
    }

    /** Keys of the options that are marked, none for a blank sheet. */
    List<String> choices() {
        if (question.kind() == QuestionKind.UP_TO_N) {
            return new ArrayList<>(
                    several.getValue().stream().map(BallotOption::key).toList());
        }
        BallotOption marked = one.getValue();
        return marked == null || marked.key().isEmpty() ? List.of() : List.of(marked.key());
    }

    void clear() {
        several.clear();
        one.setValue(BLANK);
    }
}
