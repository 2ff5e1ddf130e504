package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.convalescence.FeedbackScores;
import org.xieyue.shared.ui.RowTable;

/** What participants have said: the average, how many gave each score, and remarks without names. */
class Scores extends Div {

    private static final long serialVersionUID = 1L;

    private record Line(int score, int people) {}

    Scores(FeedbackScores scores, TripWords words) {
        addClassName("stack");
        if (!scores.isShown()) {
            Paragraph few = new Paragraph(words.word(
                    scores.answers() == 0 ? "scores.nobody" : "scores.few", scores.answers(), FeedbackScores.FEWEST));
            few.addClassName("soft");
            add(few);
            return;
        }
        add(new Paragraph(words.word("scores.average", scores.average(), scores.answers())));
        List<Line> lines = new ArrayList<>();
        for (int score = scores.byScore().size(); score > 0; score--) {
            lines.add(new Line(score, scores.byScore().get(score - 1)));
        }
        add(new RowTable<Line>(words.word("scores"))
                .text(words.word("scores.score"), line -> words.word("scores.points", line.score()))
                .number(words.word("scores.people"), line -> Integer.toString(line.people()))
                .rows(lines));
        if (!scores.remarks().isEmpty()) {
            UnorderedList remarks = new UnorderedList();
            scores.remarks().forEach(remark -> remarks.add(new ListItem(remark)));
            add(new Paragraph(words.word("scores.remarks")), remarks);
        }
    }
}
