package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;

/** What a scrutineer has to do now: make a key, keep it, hand it in. */
final class ScrutineerCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Runnable changed;

    ScrutineerCard(BallotKit kit, Ballot ballot, Runnable changed) {
        super(kit.wording().say("ballots.scrutiny"));
        this.kit = kit;
        this.changed = changed;
        Ballot.Scrutineer me = ballot.scrutineers().stream()
                .filter(one -> one.account().equals(kit.user().account().id()))
                .findFirst()
                .orElseThrow();
        if (ballot.state() == BallotState.PREPARED) {
            if (me.registered()) {
                say("ballots.scrutiny.registered");
            }
            add(ScrutineerKey.toMake(
                    kit.islands(),
                    ballot.id(),
                    key -> told(kit.desk().register(ballot.id(), key), "ballots.key.done")));
        } else if (ballot.state() == BallotState.OPEN) {
            say("ballots.scrutiny.keep");
        } else if (me.handedIn() || ballot.state() == BallotState.CANCELLED) {
            say("ballots.scrutiny.done");
        } else {
            add(ScrutineerKey.toHandIn(
                    kit.islands(), ballot.id(), key -> told(kit.desk().handIn(ballot.id(), key), "ballots.key.given")));
        }
    }

    private void say(String key) {
        add(new Paragraph(kit.wording().say(key)));
    }

    private void told(Answer<Integer> answer, String done) {
        if (answer instanceof Answer.Refused<Integer> refused) {
            kit.toasts().refused(refused.reasons());
        } else {
            kit.toasts().done(done);
        }
        changed.run();
    }
}
