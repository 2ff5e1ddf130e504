package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetChangeKind;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.ExportStatement;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What happened on a budget line, newest first. */
@Route("funds/statement")
@PermitAll
@Needs("READ_FUNDS")
class StatementView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient BudgetBoard board;
    private final transient ProposeBudgetChange propose;
    private final transient OpenChanges openChanges;
    private final transient ExportStatement export;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final boolean keeps;
    private final H1 heading = new H1();
    private transient @Nullable BudgetLineId line;
    private @Nullable String next;

    StatementView(
            BudgetBoard board,
            ProposeBudgetChange propose,
            OpenChanges openChanges,
            ExportStatement export,
            CurrentUser user,
            Wording wording,
            Toasts toasts) {
        this.board = board;
        this.propose = propose;
        this.openChanges = openChanges;
        this.export = export;
        this.wording = wording;
        this.toasts = toasts;
        this.keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_FUNDS.roles().contains(post.role()));
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            line = new BudgetLineId(UUID.fromString(id));
            show(line);
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(BudgetLineId id) {
        BudgetBoard.Row row = board.line(id);
        removeAll();
        heading.setText(row.name());
        Span about = new Span(row.unionName() + " · " + row.year() + " · "
                + BudgetWords.purpose(wording, row.purpose()) + " · "
                + wording.say("funds.source." + row.source()));
        about.addClassName("soft");
        Div words = new Div(heading, about);
        words.addClassName("words");
        Div header = new Div(words, actions(row));
        header.addClassName("page-header");
        KeyValues figures = new KeyValues()
                .pair(wording.say("funds.limit"), wording.money(row.limit()))
                .pair(wording.say("funds.reserved"), wording.money(row.reserved()))
                .pair(wording.say("funds.paid"), wording.money(row.paid()))
                .pair(wording.say("funds.available"), wording.money(row.available()));
        add(
                header,
                openChanges.card(change -> change.concerns(id), () -> show(id)),
                new Card(wording.say("funds.figures"), figures, new LineChart(row, wording)),
                statement(id));
    }

    private Div actions(BudgetBoard.Row row) {
        Anchor file = new Anchor(statementFile(row), wording.say("funds.statement.xlsx"));
        file.setId("statement-file");
        Div actions = new Div(new RouterLink(wording.say("funds.back"), BudgetView.class), file);
        actions.addClassNames("row", "wrap");
        if (keeps) {
            Runnable proposed = () -> {
                toasts.done("funds.proposed");
                show(row.id());
            };
            actions.add(
                    button(
                            "funds.change",
                            "change-limit",
                            () -> new LimitSheet(row, propose, wording, proposed).open()),
                    button("funds.move.REALLOCATION", "reallocate", () -> move(row, row.year(), proposed)));
            if (row.year() < wording.today().getYear()) {
                actions.add(button("funds.move.CARRY_OVER", "carry-over", () -> move(row, row.year() + 1, proposed)));
            }
        }
        return actions;
    }

    private DownloadHandler statementFile(BudgetBoard.Row row) {
        return event -> {
            byte[] content = export.xlsx(row.id(), wording.locale());
            event.setFileName("statement-" + row.year() + "-" + row.id() + ".xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.getOutputStream().write(content);
        };
    }

    private Button button(String text, String id, Runnable action) {
        Button button = new Button(wording.say(text), click -> action.run());
        button.setId(id);
        return button;
    }

    /** To lines of the same union and source: of this year, or of the next one and for the same purpose. */
    private void move(BudgetBoard.Row row, int year, Runnable proposed) {
        boolean carries = year != row.year();
        List<BudgetBoard.Row> targets = board.lines(year).stream()
                .filter(other -> other.union().equals(row.union()) && other.source() == row.source())
                .filter(other -> !other.id().equals(row.id()))
                .filter(other -> !carries || other.purpose().equals(row.purpose()))
                .toList();
        new MoveSheet(
                        carries ? BudgetChangeKind.CARRY_OVER : BudgetChangeKind.REALLOCATION,
                        row,
                        targets,
                        propose,
                        wording,
                        proposed)
                .open();
    }

    private String people(BudgetBoard.Entry entry) {
        String by = Objects.requireNonNullElse(entry.by(), wording.say("funds.by.process"));
        return entry.proposedBy() == null ? by : wording.say("funds.by.two", entry.proposedBy(), by);
    }

    private Card statement(BudgetLineId id) {
        RowTable<BudgetBoard.Entry> table = new RowTable<BudgetBoard.Entry>(wording.say("funds.statement"))
                .component(wording.say("funds.at"), this::time)
                .text(wording.say("funds.kind"), entry -> wording.say("funds.kind." + entry.kind()))
                .number(wording.say("funds.change.of"), entry -> signed(entry.change()))
                .text(wording.say("funds.case"), entry -> Objects.requireNonNullElse(entry.caseNumber(), ""))
                .text(wording.say("funds.by"), this::people)
                .text(wording.say("funds.reason"), this::reason);
        Page<BudgetBoard.Entry> first = board.statement(id, null, PAGE);
        next = first.next();
        Button more = new Button(wording.say("funds.more"));
        more.setVisible(next != null);
        more.addClickListener(click -> {
            Page<BudgetBoard.Entry> page = board.statement(id, next, PAGE);
            next = page.next();
            table.more(page.rows());
            more.setVisible(next != null);
        });
        return new Card(wording.say("funds.statement"), table.rows(first.rows()), more);
    }

    private Component time(BudgetBoard.Entry entry) {
        Span time = new Span(wording.time(entry.at()));
        time.setTitle(wording.exactTime(entry.at()));
        return time;
    }

    private String reason(BudgetBoard.Entry entry) {
        String reason = entry.reason();
        return reason == null ? "" : wording.sayOr("funds.released." + reason, reason);
    }

    private String signed(Yuan change) {
        if (change.equals(Yuan.ZERO)) {
            return wording.money(change);
        }
        return change.isPositive() ? "+" + wording.money(change) : "−" + wording.money(Yuan.ZERO.minus(change));
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
