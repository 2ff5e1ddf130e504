package org.xieyue.conclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Coverage;
import org.xieyue.conclusion.ConclusionOverview.Hand;
import org.xieyue.conclusion.ConclusionOverview.Member;
import org.xieyue.conclusion.ConclusionOverview.Overview;
import org.xieyue.conclusion.ConclusionStage;
import org.xieyue.conclusion.Signature;
import org.xieyue.documents.DocumentId;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Whose hand is under the text and whose is missing, which text it is, and each employer by itself. */
@org.springframework.stereotype.Component
class HandPanels {

    private static final int SHORT = 8;

    private final ConclusionKit kit;

    HandPanels(ConclusionKit kit) {
        this.kit = kit;
    }

    Component hands(Overview of) {
        return new Card(
                kit.word("hands"),
                new RowTable<Hand>(kit.word("hands"))
                        .text(kit.word("hand.act"), one -> kit.wording().say("conclusion.act." + one.act()))
                        .text(kit.word("hand.side"), one -> kit.side(one.side()))
                        .text(kit.word("hand.chief"), Hand::name)
                        .component(kit.word("hand.on"), one -> hand(one, of))
                        .rows(of.hands()));
    }

    private Component hand(Hand one, Overview of) {
        boolean notYetAsked = one.act() == Signature.Act.SIGN
                && EnumSet.of(ConclusionStage.DRAFTED, ConclusionStage.BEFORE_CONGRESS, ConclusionStage.NOT_PASSED)
                        .contains(of.view().stage());
        return one.on() == null && notYetAsked
                ? new Span(kit.word("ahead"))
                : kit.done(one.on(), "hand.missing." + one.act());
    }

    /** The very text that hands, vote and filing are bound to. */
    Component text(Overview of) {
        String hash = of.view().textHash();
        Code brief = new Code(hash.substring(0, SHORT / 2) + " " + hash.substring(SHORT / 2, SHORT));
        Code whole = new Code(hash);
        whole.addClassName("hash");
        Div code = new Div(brief, new Details(kit.word("hash.whole"), whole));
        Div text = new Div(kit.paper(of.made().draft(), kit.word("text.draft")));
        text.addClassNames("row", "wrap");
        DocumentId contract = of.made().contract();
        if (contract != null) {
            text.add(kit.paper(contract, kit.word("text.contract")));
        }
        text.add(new Anchor(TableState.path(of.row().id()), kit.word("text.clauses")));
        KeyValues facts = new KeyValues()
                .pair(
                        kit.word("text.version"),
                        kit.word("text.version.of", of.agreement().version()))
                .pair(
                        kit.word("text.term"),
                        kit.day(of.agreement().termFrom()) + " – "
                                + kit.day(of.agreement().termUntil()))
                .pair(kit.word("hash"), code)
                .pair(kit.word("text.read"), text);
        Span about = new Span(kit.word("hash.about"));
        about.addClassNames("small", "faint");
        return new Card(kit.word("text"), facts, about);
    }

    /** Authority, accession, seal, coverage and first day, one employer a row. */
    Component employers(Overview of) {
        long sealed = of.employers().stream()
                .filter(one -> one.party().sealedOn() != null)
                .count();
        int workers = of.employers().stream()
                .filter(one -> one.party().sealedOn() != null)
                .mapToInt(one -> one.party().coveredWorkers())
                .sum();
        Card card = new Card(
                kit.word("employers"),
                new Paragraph(kit.word(
                        "employers.sum",
                        sealed,
                        of.employers().size(),
                        kit.wording().number(workers))),
                new RowTable<Member>(kit.word("employers"))
                        .text(kit.word("employer"), Member::name)
                        .component(kit.word("employer.authority"), one -> authority(one.party()))
                        .text(
                                kit.word("employer.joined"),
                                one -> kit.day(one.party().joinedOn()))
                        .component(kit.word("employer.seal"), this::seal)
                        .number(
                                kit.word("employer.workers"),
                                one -> kit.wording().number(one.party().coveredWorkers()))
                        .component(kit.word("employer.from"), this::bound)
                        .rows(of.employers()));
        return card;
    }

    private Component authority(PartyEmployer one) {
        DocumentId paper = one.authority();
        return paper == null
                ? new Span(kit.wording().say("parties.standing." + one.standing()))
                : kit.paper(paper, kit.word("employer.authority.paper"));
    }

    private Component seal(Member one) {
        LocalDate on = one.party().sealedOn();
        if (!one.party().isJoined()) {
            return Tag.neutral(kit.word("employer.not-joined"));
        }
        if (on == null) {
            return Tag.warn(kit.word("employer.not-sealed"));
        }
        DocumentId page = one.party().seal();
        return page == null
                ? Tag.good(kit.wording().date(on))
                : kit.paper(page, kit.wording().date(on));
    }

    private Component bound(Member one) {
        @Nullable Coverage coverage = one.coverage();
        if (coverage != null && coverage.from() != null) {
            return new Span(kit.day(coverage.from()));
        }
        return new Span(kit.word(one.party().sealedOn() == null ? "employer.not-bound" : "employer.not-yet"));
    }
}
