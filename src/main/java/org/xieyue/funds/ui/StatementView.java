package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.ChangeBudgetLimit;
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
    private final transient ChangeBudgetLimit changeLimit;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final boolean keeps;
    private final H1 heading = new H1();
    private transient @Nullable BudgetLineId line;
    private @Nullable String next;

    StatementView(BudgetBoard board, ChangeBudgetLimit changeLimit, CurrentUser user, Wording wording, Toasts toasts) {
        this.board = board;
        this.changeLimit = changeLimit;
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
        add(header, new Card(wording.say("funds.figures"), figures), statement(id));
    }

    private Div actions(BudgetBoard.Row row) {
        Div actions = new Div(new RouterLink(wording.say("funds.back"), BudgetView.class));
        actions.addClassNames("row", "wrap");
        if (keeps) {
            Button change = new Button(
                    wording.say("funds.change"),
                    click -> new LimitSheet(row, changeLimit, wording, () -> {
                                toasts.done("funds.changed");
                                show(row.id());
                            })
                            .open());
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            change.setId("change-limit");
            actions.add(change);
        }
        return actions;
    }

    private Card statement(BudgetLineId id) {
        RowTable<BudgetBoard.Entry> table = new RowTable<BudgetBoard.Entry>(wording.say("funds.statement"))
                .component(wording.say("funds.at"), this::time)
                .text(wording.say("funds.kind"), entry -> wording.say("funds.kind." + entry.kind()))
                .number(wording.say("funds.change.of"), entry -> signed(entry.change()))
                .text(wording.say("funds.case"), entry -> Objects.requireNonNullElse(entry.caseNumber(), ""))
                .text(
                        wording.say("funds.by"),
                        entry -> Objects.requireNonNullElse(entry.by(), wording.say("funds.by.process")))
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
        return change.isPositive() ? "+" + wording.money(change) : "−" + wording.money(Yuan.ZERO.minus(change));
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
