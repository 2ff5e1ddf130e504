package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.ui.Card;

/** What is voted on. */
final class QuestionsCard extends Card {

    private static final long serialVersionUID = 1L;

    QuestionsCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.questions"));
        for (BallotQuestion question : ballot.questions()) {
            Span how = new Span(
                    question.kind() == QuestionKind.UP_TO_N
                            ? kit.wording().say("ballots.kind.most", question.most())
                            : kit.wording().say("ballots.kind." + question.kind()));
            how.addClassName("soft");
            UnorderedList options = new UnorderedList();
            question.options().forEach(option -> options.add(new ListItem(option.text())));
            add(new H3(question.text()), how, options);
        }
    }
}
