package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.TableChanged;
import org.xieyue.negotiation.TableFeed;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Keys;

/** The negotiation table. Both sides open the same address and each sees its own projection. */
@Route("bargaining/:case/table")
@PermitAll
class TablePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableReader reader;
    private final transient TableWords words;
    private final TableHead head;
    private final ClauseGrid grid;
    private final Div packages = new Div();
    private final Div foot = new Div();
    private transient @Nullable CaseId caseId;
    private transient @Nullable TableView view;
    private @Nullable ClauseKey chosen;
    /** Once it is settled the next open clause takes its place; one that was chosen settled stays. */
    private boolean chosenIsOpen;

    private int round;
    private transient @Nullable AccountId opener;
    private TableFeed.@Nullable Registration subscription;

    TablePage(TableKit kit, TableReader reader) {
        this.kit = kit;
        this.reader = reader;
        this.words = kit.words();
        addClassName("table-page");
        head = new TableHead(kit, this::refresh);
        grid = new ClauseGrid(words, this::choose);
        packages.addClassNames("packages", "stack");
        foot.addClassName("table-foot");
        foot.getElement().setAttribute("aria-live", "polite");
        Div middle = new Div(grid, packages);
        middle.addClassName("table-middle");
        add(head, middle, foot);
        new Keys()
                .on("j", () -> move(1))
                .on("arrowdown", () -> move(1))
                .on("k", () -> move(-1))
                .on("arrowup", () -> move(-1))
                .on("n", this::nextOpen)
                .on("p", this::propose)
                .listenFor(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            opener = kit.user().account().id();
            caseId = CaseId.parse(event.getRouteParameters().get("case").orElse(""));
            round = number(event.getLocation().getQueryParameters());
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("clause")
                    .ifPresent(key -> chosen = new ClauseKey(key));
            refresh();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private static int number(QueryParameters query) {
        String text = query.getSingleParameter("round").orElse("0");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private void refresh() {
        CaseId id = caseId;
        if (id == null) {
            return;
        }
        TableView now = reader.table(id, round);
        view = now;
        head.show(now);
        List<Row> open = now.open();
        if (chosenIsOpen && open.stream().noneMatch(row -> row.key().equals(chosen))) {
            chosen = OpenOrder.after(now, chosen).orElse(chosen);
        }
        if (chosen == null && !open.isEmpty()) {
            chosen = open.stream()
                    .filter(row -> row.next() != null && row.next() == now.side())
                    .findFirst()
                    .orElse(open.getFirst())
                    .key();
        }
        chosenIsOpen = open.stream().anyMatch(row -> row.key().equals(chosen));
        grid.show(now, chosen);
        packages.removeAll();
        now.packages().forEach(bundle -> packages.add(new PackageCard(kit, now, bundle, this::refresh)));
        showFoot(now);
    }

    /** What lies beside the chosen row is not drawn anew, so that a click there is not lost. */
    void choose(ClauseKey key) {
        if (key.equals(chosen)) {
            return;
        }
        chosen = key;
        grid.select(key);
        TableView now = view;
        if (now != null) {
            chosenIsOpen = now.open().stream().anyMatch(row -> row.key().equals(key));
            showFoot(now);
        }
    }

    private Optional<Row> row(TableView now) {
        return now.rows().stream().filter(one -> one.key().equals(chosen)).findFirst();
    }

    private void showFoot(TableView now) {
        foot.removeAll();
        Span guard = MovesCard.guard(now, words);
        Row row = row(now).orElse(null);
        if (row == null) {
            foot.add(guard == null ? new Span(words.word("all-settled")) : guard);
            return;
        }
        Div diff = new Div(new DiffCard(row, now.side(), words));
        OwnNotes notes = now.side() == null ? null : kit.ownSide().notes(now.caseId(), row.key());
        NumberLine.of(row, now.side(), notes == null ? null : notes.aims(), words, true)
                .ifPresent(diff::add);
        foot.add(diff);
        Div moves = new Div();
        moves.addClassName("stack");
        if (notes != null) {
            foot.add(new OwnCard(kit, now, row, notes, this::refresh));
            if (now.shown() == now.round()) {
                moves.add(new MovesCard(kit, now, row, notes, this::refresh));
            }
        } else {
            moves.add(new Span(words.word("reader")));
        }
        moves.add(guard == null ? new Span(words.word("all-settled")) : guard);
        foot.add(moves);
    }

    private void move(int steps) {
        List<ClauseKey> order = grid.order();
        if (order.isEmpty()) {
            return;
        }
        int at = order.indexOf(chosen);
        ClauseKey key = order.get(Math.clamp(at + steps, 0, order.size() - 1));
        choose(key);
        grid.focus(key);
    }

    /** The next open clause, one that waits for the own side first. */
    private void nextOpen() {
        TableView now = view;
        if (now == null) {
            return;
        }
        OpenOrder.after(now, chosen).ifPresent(key -> {
            choose(key);
            grid.focus(key);
        });
    }

    private void propose() {
        foot.getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(one -> one.getId().filter("propose"::equals).isPresent())
                .findFirst()
                .ifPresent(button -> button.getElement().callJsFunction("click"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        CaseId id = caseId;
        TableView now = view;
        if (id != null && now != null) {
            SerializableConsumer<TableChanged> hear = ui.accessLater(change -> heard(), () -> subscription = null);
            subscription = kit.feed().subscribe(id, now.side(), hear);
        }
    }

    /** Drawn for nobody but the person who has opened the page. */
    private void heard() {
        if (kit.user().person().map(Account::id).filter(me -> me.equals(opener)).isPresent()) {
            refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        TableFeed.Registration now = subscription;
        if (now != null) {
            now.remove();
            subscription = null;
        }
    }

    @Override
    public String getPageTitle() {
        TableView now = view;
        return now == null ? words.word("title") : words.word("title") + " · " + now.number();
    }
}
