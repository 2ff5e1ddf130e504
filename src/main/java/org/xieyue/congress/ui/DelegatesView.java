package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.congress.Composition;
import org.xieyue.congress.CompositionMeasure;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.DelegateRow;
import org.xieyue.congress.ElectDelegate;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.congress.WardRow;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Who the delegates are, by ward, and whether their composition keeps the rules. */
@Route("congress/:congress/delegates")
@PermitAll
@Needs("READ_CONGRESS")
class DelegatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CongressBoard board;
    private final transient ElectDelegate electDelegate;
    private final transient RecallDelegate recallDelegate;
    private final transient Accounts accounts;
    private final transient CongressWords words;
    private final transient Toasts toasts;

    DelegatesView(
            CongressBoard board,
            ElectDelegate electDelegate,
            RecallDelegate recallDelegate,
            Accounts accounts,
            CongressWords words,
            Toasts toasts) {
        this.board = board;
        this.electDelegate = electDelegate;
        this.recallDelegate = recallDelegate;
        this.accounts = accounts;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(CongressId.parse(event.getRouteParameters().get("congress").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CongressId id) {
        CongressRow congress = board.congress(id);
        boolean keeps = words.keeps(congress.union());
        removeAll();
        Span about = new Span(words.title(congress));
        about.addClassName("soft");
        Div heading = new Div(new H1(words.word("delegates")), about);
        heading.addClassName("words");
        Div actions = new Div(new RouterLink(words.word("back"), CongressesView.class));
        actions.addClassNames("row", "wrap");
        if (keeps) {
            Button add = new Button(words.word("elect"), click -> openElection(congress));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(add);
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        add(header, composition(id, congress), wards(id), delegates(id, keeps));
    }

    private void openElection(CongressRow congress) {
        new ElectSheet(congress, board.wards(congress.id()), electDelegate, accounts, words, () -> {
                    toasts.done("congress.ui.elected");
                    show(congress.id());
                })
                .open();
    }

    private Card composition(CongressId id, CongressRow congress) {
        Composition now = board.composition(id);
        KeyValues figures = new KeyValues()
                .pair(words.word("count"), String.valueOf(now.delegates()))
                .pair(words.word("managers"), share(now.managers(), now.delegates()))
                .pair(words.word("women-delegates"), share(now.women(), now.delegates()))
                .pair(words.word("front-line"), share(now.frontLine(), now.delegates()))
                .pair(words.word("workers"), String.valueOf(congress.workers()));
        Card card = new Card(words.word("composition"), figures, beside(board.measures(id)));
        List<Composition.Finding> findings = board.findings(id);
        if (findings.isEmpty()) {
            card.add(Tag.good(words.word("composition.kept")));
        }
        for (Composition.Finding finding : findings) {
            Div line = new Div(
                    finding.blocks() ? Tag.late(words.word("finding.blocks")) : Tag.warn(words.word("finding.warns")),
                    new Span(" " + words.wording().say(finding.sentence())));
            card.add(line);
        }
        card.addClassName("stack");
        return card;
    }

    private RowTable<CompositionMeasure> beside(List<CompositionMeasure> measures) {
        return new RowTable<CompositionMeasure>(words.word("composition.beside"))
                .text(words.word("composition.figure"), one -> words.word("composition." + one.key()))
                .text(
                        words.word("composition.now"),
                        one -> one.whole() == 0 ? String.valueOf(one.actual()) : share(one.actual(), one.whole()))
                .text(
                        words.word("composition.rule"),
                        one -> words.word(one.atMost() ? "composition.most" : "composition.least", one.bound()))
                .component(
                        words.word("composition.verdict"),
                        one -> one.isKept()
                                ? Tag.good(words.word("composition.met"))
                                : Tag.warn(words.word("composition.unmet")))
                .text(words.word("composition.source"), one -> words.wording().say(one.citation()))
                .rows(measures);
    }

    private static String share(int part, int whole) {
        return part + " · " + Percent.of(part, whole);
    }

    private Card wards(CongressId id) {
        RowTable<WardRow> table = new RowTable<WardRow>(words.word("wards.list"))
                .text(words.word("ward"), WardRow::name)
                .number(words.word("seats"), ward -> String.valueOf(ward.seats()))
                .number(words.word("filled"), ward -> String.valueOf(ward.filled()))
                .component(
                        words.word("vacant"),
                        ward -> ward.vacant() == 0
                                ? Tag.good(words.word("ward-full"))
                                : Tag.warn(words.word("by-election", ward.vacant())))
                .rows(board.wards(id));
        return new Card(words.word("wards.list"), table);
    }

    private Card delegates(CongressId id, boolean keeps) {
        RowTable<DelegateRow> table = new RowTable<DelegateRow>(words.word("delegates"))
                .text(words.word("name"), DelegateRow::name)
                .text(words.word("ward"), row -> row.ward() == null ? words.word("observer") : row.ward())
                .component(words.word("traits"), this::traits)
                .text(
                        words.word("mandate"),
                        row -> words.wording().date(row.from()) + " – "
                                + words.wording().date(row.until()));
        if (keeps) {
            table.component(words.word("change"), row -> change(id, row));
        }
        Card card = new Card(words.word("delegates"));
        if (!keeps) {
            Paragraph masked = new Paragraph(words.word("masked"));
            masked.addClassName("soft");
            card.add(masked);
        }
        card.add(table.rows(board.delegates(id)));
        return card;
    }

    private Component traits(DelegateRow row) {
        Div tags = new Div();
        tags.addClassNames("row", "wrap");
        if (row.manager()) {
            tags.add(Tag.neutral(words.word("manager")));
        }
        if (row.woman()) {
            tags.add(Tag.neutral(words.word("woman")));
        }
        if (row.frontLine()) {
            tags.add(Tag.neutral(words.word("front-line.one")));
        }
        String ended = row.endedAs();
        if (ended != null) {
            tags.add(Tag.warn(words.word("ended." + ended)));
        }
        return tags;
    }

    private Component change(CongressId id, DelegateRow row) {
        if (row.endedAs() != null) {
            return new Span();
        }
        Button change = new Button(
                words.word("end-mandate"),
                click -> new RecallSheet(row, recallDelegate, words, () -> {
                            toasts.done("congress.ui.ended");
                            show(id);
                        })
                        .open());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        change.setAriaLabel(words.word("end-mandate.of", row.name()));
        return change;
    }

    @Override
    public String getPageTitle() {
        return words.word("delegates");
    }
}
