package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.PartyBoard.Seat;
import org.xieyue.parties.PartyBoard.Table;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Both sides of a case next to each other, the employers, and every rule of composition that is not kept. */
@Route("bargaining/:case/parties")
@PermitAll
class PartiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private transient @Nullable CaseId caseId;

    PartiesView(PartyKit kit) {
        this.kit = kit;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            caseId = CaseId.parse(event.getRouteParameters().get("case").orElse(""));
            refresh();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void refresh() {
        CaseId id = caseId;
        if (id == null) {
            return;
        }
        Table table = kit.board().of(id);
        removeAll();
        add(head(id));
        add(flaws(table));
        Div sides = new Div(side(table, Side.WORKERS), side(table, Side.EMPLOYERS));
        sides.addClassName("both-sides");
        add(sides, employers(table), recorder(table), rules(table));
    }

    private Component head(CaseId id) {
        Div words = new Div(new H1(kit.word("title")));
        words.addClassName("words");
        Span about = new Span(kit.word("about"));
        about.addClassName("soft");
        words.add(about);
        Div links = new Div(
                new Anchor("case/" + id, kit.word("to-case")),
                new Anchor("bargaining/" + id + "/table", kit.word("to-table")));
        links.addClassNames("row", "wrap");
        Div head = new Div(words, links);
        head.addClassName("page-header");
        return head;
    }

    private Component flaws(Table table) {
        if (table.flaws().isEmpty()) {
            return new Card("", Tag.good(kit.word("composed")));
        }
        UnorderedList list = new UnorderedList();
        table.flaws().forEach(flaw -> list.add(new ListItem(kit.wording().say(flaw))));
        return new Card(kit.word("flaws"), list)
                .beside(Tag.warn(String.valueOf(table.flaws().size())));
    }

    private Component side(Table table, Side side) {
        boolean mayChange = side == Side.WORKERS ? table.changesWorkers() : table.changesEmployers();
        List<Seat> seats = table.of(side);
        long sitting = seats.stream().filter(Seat::sits).count();
        Card card = new Card(kit.side(side)).beside(Tag.neutral(kit.word("people", sitting)));
        if (seats.isEmpty()) {
            card.add(new EmptyState(kit.word("nobody"), kit.word("nobody.hint")));
        }
        seats.forEach(seat -> card.add(seat(table, seat, mayChange)));
        if (mayChange) {
            Div acts = new Div(
                    button("name", () -> new NameSheet(kit, table, side, null, this::refresh).open()),
                    kit.draft("print-resolution", () -> kit.printMandate().resolution(table.caseId(), side)),
                    kit.draft("print-outsider", () -> kit.printMandate().mandate(table.caseId(), side, null, false)));
            acts.addClassNames("row", "wrap");
            card.add(acts);
        }
        return card;
    }

    private Component seat(Table table, Seat seat, boolean mayChange) {
        Div line = new Div();
        line.addClassName("party-seat");
        Span name = new Span(seat.name());
        name.addClassName("party-name");
        Div tags = new Div(name);
        tags.addClassNames("row", "wrap");
        if (seat.chief()) {
            tags.add(Tag.action(kit.word("chief")));
        }
        if (seat.outsider()) {
            tags.add(Tag.neutral(kit.word("outsider")));
        }
        if (seat.vacant()) {
            tags.add(Tag.warn(kit.word("vacant")));
        }
        Span facts = new Span(kit.wording().say("parties.post." + seat.post()) + " · "
                + kit.wording().say("parties.origin." + seat.origin()) + " · "
                + (seat.sits()
                        ? kit.word("since", kit.wording().date(seat.from()))
                        : kit.word("until", kit.wording().date(Objects.requireNonNull(seat.until())))));
        facts.addClassName("soft");
        line.add(tags, facts, new Span(mandates(seat)));
        if (mayChange) {
            line.add(actions(table, seat));
        }
        return line;
    }

    private String mandates(Seat seat) {
        long papers =
                seat.mandates().stream().filter(one -> one.paper() != null).count();
        String account = seat.hasAccount() ? "" : kit.word("no-account");
        return (papers == 0 ? kit.word("no-paper") : kit.word("papers", papers)) + account;
    }

    private Component actions(Table table, Seat seat) {
        Div row = new Div();
        row.addClassNames("row", "wrap");
        if (seat.vacant()) {
            row.add(button("replace", () -> new NameSheet(kit, table, seat.side(), seat.id(), this::refresh).open()));
        }
        if (seat.sits()) {
            if (seat.chief()) {
                row.add(button(
                        "end-chief",
                        () -> new MandateSheet(kit, table.caseId(), seat, MandateSheet.What.END_CHIEF, this::refresh)
                                .open()));
            } else if (!seat.outsider()) {
                row.add(button(
                        "make-chief",
                        () -> new MandateSheet(kit, table.caseId(), seat, MandateSheet.What.CHIEF, this::refresh)
                                .open()));
            }
            row.add(button(
                    "file-paper",
                    () -> new MandateSheet(kit, table.caseId(), seat, MandateSheet.What.PAPER, this::refresh).open()));
            row.add(kit.draft(
                    "print-mandate",
                    () -> kit.printMandate().mandate(table.caseId(), seat.side(), seat.id(), seat.chief())));
            row.add(button("leave", () -> new LeaveSheet(kit, table.caseId(), seat, this::refresh).open()));
        }
        return row;
    }

    private Component employers(Table table) {
        RowTable<PartyEmployer> rows = new RowTable<PartyEmployer>(kit.word("employers"))
                .text(kit.word("employer"), one -> kit.employer(one.employer()))
                .component(kit.word("standing"), kit::standing)
                .number(kit.word("workers"), one -> kit.wording().number(one.coveredWorkers()))
                .text(kit.word("joined"), one -> date(one.joinedOn()))
                .text(kit.word("own-authority"), one -> authority(table.caseId(), one))
                .text(kit.word("sealed"), one -> date(one.sealedOn()));
        if (table.changesEmployers()) {
            rows.component("", one -> employerActions(table, one));
        }
        rows.rows(table.employers());
        return new Card(kit.word("employers"), rows);
    }

    private Component employerActions(Table table, PartyEmployer one) {
        Div row = new Div();
        row.addClassNames("row", "wrap");
        if (one.sealedOn() == null) {
            String word = one.isJoined() ? "join-again" : "join";
            row.add(button(word, () -> new JoinSheet(kit, table.caseId(), one, word, this::refresh).open()));
            if (one.standing() != PartyEmployer.Standing.LEFT_OUT
                    && table.employers().size() > 1) {
                row.add(button("leave-out", () -> leaveOut(table.caseId(), one)));
            }
        }
        return row;
    }

    private void leaveOut(CaseId id, PartyEmployer one) {
        switch (kit.admitEmployer().leaveOut(id, one.employer())) {
            case Answer.Done<EmployerId> left -> refresh();
            case Answer.Refused<EmployerId>(var reasons) -> kit.toasts().refused(reasons);
        }
    }

    /** The kind of the paper by which it is at the table. */
    private String authority(CaseId id, PartyEmployer one) {
        if (!one.isJoined()) {
            return "";
        }
        return kit.papers(id).stream()
                .filter(paper -> paper.id().equals(one.authority()))
                .findFirst()
                .map(paper -> kit.wording().sayOr("document.kind." + paper.kind(), paper.kind()))
                .orElse(kit.word("no-authority"));
    }

    private Component recorder(Table table) {
        String name = table.recorder();
        Card card = new Card(kit.word("recorder"), new Span(name == null ? kit.word("no-recorder") : name));
        if (table.changesWorkers() || table.changesEmployers()) {
            card.add(button("name-recorder", () -> new RecorderSheet(kit, table.caseId(), this::refresh).open()));
        }
        return card;
    }

    private Component rules(Table table) {
        UnorderedList list = new UnorderedList();
        table.rules()
                .forEach(rule -> list.add(new ListItem(kit.word(
                        "rule",
                        kit.wording().say("parameter." + rule.key()),
                        kit.wording().sayOr("parameter.choice." + rule.value(), rule.value()),
                        kit.wording().say(rule.citation())))));
        return new Card(kit.word("rules"), list);
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : kit.wording().date(date);
    }

    private Button button(String label, Runnable action) {
        Button button = new Button(kit.word(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return kit.word("title");
    }
}
