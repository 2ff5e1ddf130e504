package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.NamedVotes.NamedVote;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Who voted what: for everybody concerned when the vote was open, for keepers when it was by name. */
final class NamedVotesCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_HEADING = 12;

    private final transient BallotKit kit;

    NamedVotesCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.named"));
        this.kit = kit;
        addClassName("stack");
        Span about = new Span(kit.wording().say("ballots.named.about." + ballot.mode()));
        about.addClassName("soft");
        List<NamedVote> votes = kit.duties().namedVotes().of(ballot.id());
        RowTable<NamedVote> table = new RowTable<NamedVote>(kit.wording().say("ballots.named"))
                .text(kit.wording().say("ballots.elector"), NamedVote::name);
        for (int at = 0; at < ballot.questions().size(); at++) {
            BallotQuestion question = ballot.questions().get(at);
            table.component((at + 1) + ". " + brief(question.text()), vote -> choice(vote, question));
        }
        add(about, table.rows(votes));
    }

    /** A heading that leaves room for the answer on a phone. */
    private static String brief(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_HEADING ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADING)) + "…";
    }

    private Component choice(NamedVote vote, BallotQuestion question) {
        if (!vote.voted()) {
            return new Span(Tag.neutral(kit.wording().say("ballots.named.none")));
        }
        List<String> chosen = vote.choices().getOrDefault(question.key(), List.of());
        return new Span(
                chosen.isEmpty()
                        ? kit.wording().say("ballots.blank")
                        : String.join(kit.wording().say("ui.list-comma"), chosen));
    }

    static boolean isFor(BallotKit kit, Ballot ballot) {
        return ballot.mode() == BallotMode.OPEN
                || (ballot.mode() == BallotMode.NAMED && kit.duties().isWitness(ballot));
    }
}
