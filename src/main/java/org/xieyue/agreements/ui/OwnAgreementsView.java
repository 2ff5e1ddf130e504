package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.EmployerAgreements;
import org.xieyue.agreements.EmployerAgreements.Bound;
import org.xieyue.agreements.Obligation;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** What binds the employers that the reader speaks for. */
@Route("own-agreements")
@Menu(title = "menu.own-agreements", order = 117, icon = "vaadin:book")
@PermitAll
@Needs("READ_OWN_AGREEMENTS")
class OwnAgreementsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient TextPanels texts;
    private final transient AgreementWords words;

    OwnAgreementsView(EmployerAgreements agreements, TextPanels texts, AgreementWords words) {
        super(words.word("own.title"), words.word("own.about"));
        this.texts = texts;
        this.words = words;
        List<Bound> bound = agreements.today();
        if (bound.isEmpty()) {
            add(new EmptyState(words.word("own.none"), words.word("own.none.next")));
        }
        bound.forEach(one -> add(card(one)));
    }

    private Card card(Bound one) {
        KeyValues facts = new KeyValues()
                .pair(words.word("employer"), one.employerName())
                .pair(words.word("term"), words.term(one.boundFrom(), one.termUntil()));
        Coverage coverage = one.coverage();
        facts.pair(
                words.word("workers"), coverage == null ? words.word("own.by-scope") : words.count(coverage.workers()));
        Details text = new Details(words.word("tab.text"), texts.clauses(one.clauses()));
        Card card = new Card(one.title(), facts, text, owed(one.owed()));
        card.addClassName("stack");
        return card;
    }

    private Component owed(List<Obligation> owed) {
        record Line(Obligation obligation, Obligation.Check check) {}
        List<Line> lines = owed.stream()
                .flatMap(one -> one.checks().stream().map(check -> new Line(one, check)))
                .toList();
        if (lines.isEmpty()) {
            Span none = new Span(words.word("no-obligations"));
            none.addClassName("soft");
            return none;
        }
        LocalDate today = words.wording().today();
        return new RowTable<Line>(words.word("tab.obligations"))
                .text(words.word("what"), line -> line.obligation().what())
                .text(
                        words.word("owed-by"),
                        line -> words.name("party", line.obligation().owedBy()))
                .text(words.word("due-on"), line -> words.day(line.check().dueOn()))
                .component(words.word("result"), line -> result(line.check(), today))
                .rows(lines);
    }

    private Tag result(Obligation.Check check, LocalDate today) {
        return words.result(check, today);
    }
}
