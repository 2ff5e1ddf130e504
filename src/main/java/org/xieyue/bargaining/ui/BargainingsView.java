package org.xieyue.bargaining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.bargaining.BargainingBoard;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Every bargaining that the reader sees: where it stands and what is due next. */
@Route("bargaining")
@Menu(title = "menu.bargaining", order = 100, icon = "vaadin:handshake")
@PermitAll
@Needs("READ_BARGAINING")
class BargainingsView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient BargainingBoard board;
    private final transient BargainingWording words;
    private final transient BusinessClock clock;
    private final Div found = new Div();
    private final transient List<BargainingRow> shown = new ArrayList<>();

    BargainingsView(BargainingBoard board, CurrentUser user, BusinessClock clock, BargainingWording words) {
        super(words.word("title"), words.word("about"));
        this.board = board;
        this.words = words;
        this.clock = clock;
        boolean opens = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role()));
        if (opens) {
            Button open = new Button(
                    words.word("open"), click -> getUI().ifPresent(ui -> ui.navigate("apply/collective-bargaining")));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(open);
        }
        found.addClassName("stack");
        add(found);
        show(null);
    }

    private void show(@Nullable String after) {
        Page<BargainingRow> page = board.cases(after, PAGE);
        shown.addAll(page.rows());
        found.removeAll();
        if (shown.isEmpty()) {
            found.add(new EmptyState(words.word("none"), words.word("none.next")));
            return;
        }
        Card card = new Card(words.word("cases"));
        card.add(new RowTable<BargainingRow>(words.word("cases"))
                .component(words.word("case"), this::name)
                .component(words.word("stage"), row -> words.stage(row.stage()))
                .component(words.word("due"), this::due)
                .text(words.word("employers"), row -> words.word("accepted-of", row.accepted(), row.employers()))
                .text(words.word("round"), row -> row.round() == 0 ? "—" : String.valueOf(row.round()))
                .component(words.word("pages"), this::pages)
                .rows(shown));
        found.add(card);
        String next = page.next();
        if (next != null) {
            found.add(new Button(words.word("more"), click -> show(next)));
        }
    }

    private Component name(BargainingRow row) {
        Anchor title = new Anchor("case/" + row.caseId(), row.title());
        Div about = new Div(row.number() + " · " + words.word("scope." + row.scope()));
        about.addClassName("soft");
        return new Div(title, about);
    }

    private Component due(BargainingRow row) {
        LocalDate due = row.nextDueOn();
        if (due == null) {
            return new Span("—");
        }
        String text = words.wording().due(due);
        return row.isOverdue(clock.today()) ? Tag.warn(text) : new Span(text);
    }

    private Component pages(BargainingRow row) {
        Div links = new Div(new Anchor("bargaining/" + row.caseId() + "/topics", words.word("topics")));
        if (row.round() > 0) {
            links.add(new Anchor(TableState.path(row.caseId()), words.word("table")));
        }
        links.addClassNames("row", "wrap");
        return links;
    }
}
