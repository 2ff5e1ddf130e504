package org.xieyue.ballots.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;

/** One ballot: how it stands, what the person can do about it, and in the end what came out. */
@Route("ballots/view")
@PermitAll
class BallotView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 5_000;

    private final transient BallotKit kit;
    private transient @Nullable BallotId id;
    private String title = "";
    private transient @Nullable Registration polling;
    private final transient List<Runnable> refreshing = new ArrayList<>();
    private transient @Nullable BallotState shown;
    private boolean past;

    BallotView(BallotKit kit) {
        this.kit = kit;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String text) {
        try {
            id = BallotId.parse(text);
            show();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show() {
        if (id == null) {
            return;
        }
        Ballot ballot = kit.board().ballot(id);
        title = ballot.title();
        shown = ballot.state();
        past = kit.isPast(ballot);
        removeAll();
        Div words = new Div(new H1(ballot.title()), BallotWords.tag(kit.wording(), ballot.state()));
        words.addClassName("words");
        Div header = new Div(words, actions(ballot));
        header.addClassName("page-header");
        add(header);
        refreshing.clear();
        String reason = ballot.cancelledBecause();
        if (reason != null) {
            add(new Card(kit.wording().say("ballots.cancelled"), new Paragraph(reason)));
        }
        Instant closesAt = ballot.closesAt();
        if (past && closesAt != null) {
            Paragraph since = new Paragraph(
                    kit.wording().say("ballots.past.about", kit.wording().time(closesAt)));
            add(new Card(kit.wording().say("ballots.past"), since));
        }
        if (ballot.state() == BallotState.COUNTED) {
            add(new ResultCard(kit, ballot));
            if (NamedVotesCard.isFor(kit, ballot)) {
                add(new NamedVotesCard(kit, ballot));
            }
        }
        if (kit.isScrutineer(ballot)) {
            add(new ScrutineerCard(kit, ballot, this::show));
        }
        boolean underWay = ballot.state() == BallotState.OPEN || ballot.state() == BallotState.CLOSED;
        if (underWay && kit.seesTurnout(ballot)) {
            TurnoutCard turnout = new TurnoutCard(kit, ballot);
            refreshing.add(turnout::refresh);
            add(turnout);
        }
        duties(ballot);
        if (!ballot.papers().isEmpty()) {
            add(new PapersCard(kit, ballot));
        }
        add(new QuestionsCard(kit, ballot), facts(ballot));
    }

    /** What two people do, and what was refused: for those with a duty, from the opening on. */
    private void duties(Ballot ballot) {
        if (ballot.openedAt() == null || !kit.duties().isWitness(ballot)) {
            return;
        }
        boolean open = ballot.state() == BallotState.OPEN;
        if (open || kit.duties().readProtocol().sheets(ballot.id()).handedOut() > 0) {
            SheetsCard sheets = new SheetsCard(kit, ballot);
            refreshing.add(sheets::refresh);
            add(sheets);
        }
        RollChangesCard changes = new RollChangesCard(kit, ballot, this::refresh);
        refreshing.add(changes::refresh);
        add(changes);
        Map<String, Long> refused = kit.duties().readProtocol().refusedVotes(ballot.id());
        if (!refused.isEmpty()) {
            add(new RefusedCard(kit, refused));
        }
    }

    private Div actions(Ballot ballot) {
        Div actions = new Div(new RouterLink(kit.wording().say("ballots.back"), BallotsView.class));
        actions.addClassNames("row", "wrap");
        if (ballot.state() == BallotState.OPEN && !past && kit.board().mayVote(ballot.id())) {
            Button vote = primary("ballots.vote", "vote", () -> kit.vote(ballot.id()));
            actions.add(vote);
        } else if (ballot.state() == BallotState.OPEN && kit.board().hasPaper(ballot.id())) {
            Span done = new Span(
                    kit.wording().say(ballot.mode() == BallotMode.SECRET ? "ballots.paper-taken" : "ballots.voted"));
            done.addClassName("soft");
            actions.add(done);
        }
        if (!kit.keeps(ballot) || ballot.isHeldInMeeting()) {
            return actions;
        }
        if (ballot.state() == BallotState.PREPARED) {
            Button revise = new Button(
                    kit.wording().say("ballots.revise"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("ballots/revise/" + ballot.id())));
            revise.setId("revise-ballot");
            Button cancel = new Button(
                    kit.wording().say("ballots.cancel"), click -> new CancelSheet(kit, ballot, this::show).open());
            cancel.setId("cancel-ballot");
            actions.add(revise, cancel);
        }
        if (ballot.state() == BallotState.PREPARED || (ballot.state() == BallotState.OPEN && !past)) {
            Button codes = new Button(kit.wording().say("ballots.codes"), click -> new CodesSheet(kit, ballot).open());
            codes.setId("codes");
            actions.add(codes);
        }
        if (ballot.state() == BallotState.PREPARED) {
            actions.add(primary(
                    "ballots.open", "open-ballot", () -> done(kit.openBallot().open(ballot.id()))));
        }
        if (ballot.state() == BallotState.OPEN) {
            actions.add(primary("ballots.close", "close-ballot", () -> new CloseSheet(kit, ballot, this::show).open()));
        }
        return actions;
    }

    private Button primary(String key, String name, Runnable action) {
        Button button = new Button(kit.wording().say(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId(name);
        return button;
    }

    private void done(Answer<BallotId> answer) {
        if (answer instanceof Answer.Refused<BallotId> refused) {
            kit.toasts().refused(refused.reasons());
        }
        show();
    }

    private Card facts(Ballot ballot) {
        KeyValues facts = new KeyValues()
                .pair(kit.wording().say("ballots.mode"), kit.wording().say("ballots.mode." + ballot.mode()))
                .pair(kit.wording().say("ballots.quorum"), BallotWords.quorum(kit.wording(), ballot.rule()))
                .pair(kit.wording().say("ballots.majority"), BallotWords.majority(kit.wording(), ballot.rule()));
        if (ballot.openedAt() != null) {
            facts.pair(kit.wording().say("ballots.opened"), kit.wording().time(ballot.openedAt()));
        }
        if (ballot.closedAt() != null) {
            facts.pair(kit.wording().say("ballots.closes"), kit.wording().time(ballot.closedAt()));
        } else if (ballot.closesAt() != null) {
            facts.pair(kit.wording().say("ballots.closes"), kit.wording().time(ballot.closesAt()));
        }
        for (Ballot.Scrutineer scrutineer : ballot.scrutineers()) {
            String state = scrutineer.handedIn() ? "handed-in" : scrutineer.registered() ? "registered" : "missing";
            facts.pair(
                    kit.wording().say("ballots.scrutineer", scrutineer.index()),
                    kit.wording().say("ballots.key." + state, scrutineer.name()));
        }
        if (ballot.textHash() != null) {
            Span hash = new Span(ballot.textHash());
            hash.addClassName("hash");
            facts.pair(kit.wording().say("ballots.text-hash"), hash);
        }
        return new Card(kit.wording().say("ballots.facts"), facts);
    }

    /** Turnout and state are looked at anew every few seconds: votes leave no event behind that could tell. */
    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void refresh() {
        if (id == null) {
            return;
        }
        Ballot now = kit.board().ballot(id);
        if (now.state() != shown || kit.isPast(now) != past) {
            show();
        } else {
            refreshing.forEach(Runnable::run);
        }
    }
}
