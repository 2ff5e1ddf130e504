package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** All ballots that concern the person: as elector, scrutineer, keeper or member of the union. */
@Route("ballots")
@Menu(title = "menu.ballots", order = 60, icon = "vaadin:check-square-o")
@PermitAll
class BallotsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    BallotsView(BallotBoard board, CurrentUser user, Wording wording) {
        super(wording.say("ballots.title"), wording.say("ballots.about"));
        this.wording = wording;
        boolean keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_BALLOTS.roles().contains(post.role()));
        if (keeps) {
            Button prepare = new Button(
                    wording.say("ballots.prepare"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PrepareView.class)));
            prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            prepare.setId("prepare-ballot");
            headerActions(prepare);
        }
        List<Ballot> ballots = board.list();
        if (ballots.isEmpty()) {
            add(new EmptyState(
                    wording.say("ballots.none"), wording.say(keeps ? "ballots.none.keeper" : "ballots.none.reader")));
            return;
        }
        RowTable<Ballot> table = new RowTable<Ballot>(wording.say("ballots.title"))
                .component(wording.say("ballots.subject"), BallotsView::link)
                .component(wording.say("ballots.state"), ballot -> BallotWords.tag(wording, ballot.state()))
                .text(wording.say("ballots.mode"), ballot -> wording.say("ballots.mode." + ballot.mode()))
                .text(wording.say("ballots.closes"), this::closes);
        add(new Card("", table.rows(ballots)));
    }

    private static Component link(Ballot ballot) {
        return new RouterLink(ballot.title(), BallotView.class, ballot.id().toString());
    }

    private String closes(Ballot ballot) {
        Instant end = ballot.closedAt() == null ? ballot.closesAt() : ballot.closedAt();
        return end == null ? wording.say("ballots.closes.by-hand") : wording.time(end);
    }
}
