package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;

/** Votes that were not taken, by reason; nobody can say whose they were. */
final class RefusedCard extends Card {

    private static final long serialVersionUID = 1L;

    RefusedCard(BallotKit kit, Map<String, Long> counts) {
        super(kit.wording().say("ballots.refused"));
        addClassName("stack");
        Span about = new Span(kit.wording().say("ballots.refused.about"));
        about.addClassName("soft");
        add(
                new RowTable<Map.Entry<String, Long>>(kit.wording().say("ballots.refused"))
                        .text(
                                kit.wording().say("ballots.refused.reason"),
                                entry -> kit.wording().say("ballots.refused." + entry.getKey()))
                        .number(
                                kit.wording().say("ballots.refused.count"),
                                entry -> entry.getValue().toString())
                        .rows(List.copyOf(counts.entrySet())),
                about);
    }
}
