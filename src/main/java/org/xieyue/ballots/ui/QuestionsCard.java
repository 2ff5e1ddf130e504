package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.ui.Card;

/** What is voted on. */
final class QuestionsCard extends Card {

    private static final long serialVersionUID = 1L;

    QuestionsCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.questions"));
        addClassName("stack");
        for (BallotQuestion question : ballot.questions()) {
            Span how = new Span(
                    question.kind() == QuestionKind.UP_TO_N
                            ? kit.wording().say("ballots.kind.most", question.most())
                            : kit.wording().say("ballots.kind." + question.kind()));
            how.addClassName("soft");
            Span options = new Span(question.options().stream()
                    .map(BallotOption::text)
                    .collect(Collectors.joining(kit.wording().say("ui.list-comma"))));
            Div block = new Div(new H3(question.text()), how);
            if (question.kind() != QuestionKind.YES_NO_ABSTAIN) {
                block.add(new Div(options));
            }
            add(block);
        }
    }
}
