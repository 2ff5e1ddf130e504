package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.FoundCongress;
import org.xieyue.congress.SessionRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;

/** Every congress that the reader sees, with its sessions. */
@Route("congress")
@Menu(title = "menu.congress", order = 110, icon = "vaadin:group")
@PermitAll
@Needs("READ_CONGRESS")
class CongressesView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient CongressBoard board;
    private final transient CongressWords words;
    private final Div found = new Div();

    CongressesView(
            CongressBoard board,
            FoundCongress foundCongress,
            CurrentUser user,
            Unions unions,
            CongressWords words,
            Toasts toasts) {
        super(words.word("title"), words.word("about"));
        this.board = board;
        this.words = words;
        List<Union> kept = kept(user.account(), unions);
        if (!kept.isEmpty()) {
            Button add = new Button(
                    words.word("found"),
                    click -> new FoundSheet(kept, foundCongress, words, () -> {
                                toasts.done("congress.ui.founded");
                                show();
                            })
                            .open());
            Button prepare = new Button(
                    words.word("prepare"), click -> getUI().ifPresent(ui -> ui.navigate("apply/congress-vote")));
            prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(add, prepare);
        }
        found.addClassName("stack");
        add(found);
        show();
    }

    private static List<Union> kept(Account reader, Unions unions) {
        return reader.appointments().stream()
                .filter(post -> post.role() == Role.CONGRESS_SECRETARY)
                .flatMap(post -> unions.subtree(post.union()).stream())
                .distinct()
                .toList();
    }

    private void show() {
        found.removeAll();
        List<CongressRow> rows = board.congresses();
        if (rows.isEmpty()) {
            found.add(new EmptyState(words.word("none"), words.word("none.next")));
        }
        rows.forEach(row -> found.add(card(row)));
    }

    private Card card(CongressRow congress) {
        Card card = new Card(words.title(congress));
        Paragraph facts = new Paragraph(words.word(
                "facts",
                words.word("kind." + congress.kind()),
                congress.from(),
                congress.until(),
                congress.workers(),
                board.composition(congress.id()).delegates()));
        facts.addClassName("soft");
        Div links = new Div(
                link(words.word("delegates"), DelegatesView.class, congress),
                link(words.word("proposals"), ProposalsView.class, congress));
        links.addClassNames("row", "wrap");
        card.add(facts, links, sessions(congress));
        card.addClassName("stack");
        return card;
    }

    private static Component link(String text, Class<? extends Component> view, CongressRow congress) {
        return new RouterLink(
                text, view, new RouteParameters("congress", congress.id().toString()));
    }

    private Component sessions(CongressRow congress) {
        List<SessionRow> rows = board.sessions(congress.id());
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(words.word("no-session"));
            none.addClassName("soft");
            return none;
        }
        return new RowTable<SessionRow>(words.word("sessions"))
                .component(
                        words.word("session"),
                        row -> new RouterLink(
                                row.title(),
                                SessionPage.class,
                                new RouteParameters("session", row.id().toString())))
                .text(words.word("when"), row -> words.when(row.meetsAt()))
                .text(words.word("where"), SessionRow::place)
                .component(words.word("state"), row -> words.stage(row.stage()))
                .rows(rows);
    }
}
