package org.xieyue.conclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.conclusion.ConclusionBoard.Item;
import org.xieyue.conclusion.ConclusionBoard.View;
import org.xieyue.conclusion.ConclusionOverview.Overview;
import org.xieyue.congress.Resolution;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** What bodies outside the talks do with the text: the congress, the labour authority, and the workers who read it. */
@org.springframework.stereotype.Component
class FilingPanels {

    private final ConclusionKit kit;

    FilingPanels(ConclusionKit kit) {
        this.kit = kit;
    }

    Optional<Component> vote(Overview of) {
        Resolution vote = of.vote();
        String congress = of.view().congress();
        if (vote == null) {
            return congress == null
                    ? Optional.empty()
                    : Optional.of(new Card(kit.word("vote"), new Paragraph(kit.word("vote.awaited", congress))));
        }
        Card card = new Card(
                        kit.word("vote"),
                        new Paragraph(vote.congressName() + " · " + vote.title() + " · "
                                + kit.wording().date(vote.decidedOn())))
                .beside(vote.passed() ? Tag.good(kit.word("vote.passed")) : Tag.late(kit.word("vote.failed")));
        for (Resolution.Item item : vote.items()) {
            Span rule = new Span(kit.word("vote.needed", item.needed(), item.source()));
            rule.addClassNames("small", "faint");
            card.add(
                    new KeyValues()
                            .pair(kit.word("vote.present"), kit.word("vote.of", item.present(), item.delegates()))
                            .pair(
                                    kit.word("vote.yes"),
                                    String.valueOf(item.count().yes()))
                            .pair(
                                    kit.word("vote.no"),
                                    String.valueOf(item.count().no()))
                            .pair(
                                    kit.word("vote.abstain"),
                                    String.valueOf(item.count().abstain())),
                    rule);
        }
        card.add(new Paragraph(kit.paper(vote.document(), kit.word("vote.resolution"))));
        return Optional.of(card);
    }

    /** What is there, what is missing while there is still time, and the one file. */
    Optional<Component> pack(Overview of) {
        List<Item> items = of.view().filing();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        long missing = items.stream().filter(FilingPanels::isMissing).count();
        Card card = new Card(kit.word("pack"))
                .beside(
                        missing == 0
                                ? Tag.good(kit.word("pack.complete"))
                                : Tag.warn(kit.word("pack.missing", missing)));
        LocalDate due = of.view().fileDueOn();
        if (due != null && of.view().filedOn() == null) {
            Span until = new Span(kit.word("pack.until", kit.wording().due(due)));
            until.setClassName("late", kit.wording().isLate(due));
            card.add(until);
        }
        card.add(new RowTable<Item>(kit.word("pack"))
                .text(kit.word("pack.item"), item -> kit.wording().say("conclusion.item." + item.item()))
                .component(kit.word("pack.papers"), this::papers)
                .component(kit.word("pack.state"), this::state)
                .rows(items));
        DocumentId bound = of.made().pack();
        if (bound != null) {
            card.add(new Paragraph(kit.paper(bound, kit.word("pack.bound"))));
        }
        return Optional.of(card);
    }

    /** People have to hand it in; what the product makes comes in its time. */
    private static boolean isMissing(Item item) {
        return item.papers().isEmpty() && !item.item().isMade();
    }

    private Component papers(Item item) {
        Div links = new Div();
        links.addClassNames("row", "wrap");
        int number = 1;
        for (DocumentId paper : item.papers()) {
            links.add(kit.paper(paper, kit.word("pack.paper", number++)));
        }
        if (item.papers().isEmpty()) {
            Span whence =
                    new Span(kit.wording().say("conclusion.ui." + (item.item().isMade() ? "made" : "handed-in")));
            whence.addClassName("soft");
            links.add(whence);
        }
        return links;
    }

    private Component state(Item item) {
        if (item.papers().isEmpty() && item.item().isMade()) {
            return new Span(kit.word("pack.comes"));
        }
        return item.isThere()
                ? Tag.good(kit.wording().say("conclusion.ui.there"))
                : Tag.warn(kit.wording().say("conclusion.ui.missing"));
    }

    /** Receipt, what had to be completed, objection. */
    Optional<Component> authority(Overview of) {
        View view = of.view();
        if (view.filedOn() == null) {
            return Optional.empty();
        }
        KeyValues facts = new KeyValues()
                .pair(kit.word("authority.with"), text(view.authority()))
                .pair(kit.word("authority.filed"), kit.day(view.filedOn()));
        if (view.repairDueOn() != null) {
            facts.pair(kit.word("authority.complete-by"), kit.day(view.repairDueOn()));
        }
        facts.pair(kit.word("authority.receipt"), receipt(of));
        if (view.reviewDueOn() != null) {
            facts.pair(kit.word("authority.review-until"), kit.day(view.reviewDueOn()));
        }
        facts.pair(kit.word("authority.opinion"), opinion(of));
        return Optional.of(new Card(kit.word("authority"), facts));
    }

    private Component receipt(Overview of) {
        View view = of.view();
        if (view.receivedOn() == null) {
            return Tag.warn(kit.word("authority.no-receipt"));
        }
        Div receipt = new Div(new Span(text(view.receiptNumber()) + " · " + kit.day(view.receivedOn())));
        receipt.addClassNames("row", "wrap");
        DocumentId paper = of.made().receipt();
        if (paper != null) {
            receipt.add(kit.paper(paper, kit.word("authority.receipt.paper")));
        }
        return receipt;
    }

    private Component opinion(Overview of) {
        View view = of.view();
        if (view.objectedOn() != null) {
            Div opinion = new Div(
                    Tag.late(kit.word("authority.objected", kit.day(view.objectedOn()))),
                    new Paragraph(text(view.objection())));
            String rule = view.objectionRule();
            if (rule != null) {
                opinion.add(new Paragraph(kit.word("authority.rule", rule)));
            }
            DocumentId paper = of.made().opinion();
            if (paper != null) {
                opinion.add(kit.paper(paper, kit.word("authority.opinion.paper")));
            }
            return opinion;
        }
        return view.inForceFrom() == null
                ? new Span(kit.word("authority.no-opinion-yet"))
                : Tag.good(kit.word("authority.silent"));
    }

    Optional<Component> publication(Overview of) {
        View view = of.view();
        if (view.inForceFrom() == null) {
            return Optional.empty();
        }
        KeyValues facts = new KeyValues()
                .pair(kit.word("publication.in-force"), kit.day(view.inForceFrom()))
                .pair(kit.word("publication.on"), kit.done(view.publishedOn(), "publication.not-yet"));
        if (view.publishedWhere() != null) {
            facts.pair(kit.word("publication.where"), view.publishedWhere());
        }
        if (view.publishedAt() != null) {
            facts.pair(kit.word("publication.at"), kit.wording().exactTime(view.publishedAt()));
        }
        if (view.notified() != null) {
            facts.pair(kit.word("publication.notified"), kit.word("publication.people", view.notified()));
        }
        Card card = new Card(kit.word("publication"), facts);
        DocumentId record = of.made().publication();
        if (record != null) {
            card.add(new Paragraph(kit.paper(record, kit.word("publication.record"))));
        }
        if (of.isPublic()) {
            String address = address(of);
            card.add(
                    new Paragraph(new Anchor(address, kit.word("publication.page"))),
                    new QrPicture(address, kit.word("publication.qr")));
        }
        return Optional.of(card);
    }

    private static String address(Overview of) {
        String here = VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getRequestURL()
                .toString();
        return URI.create(here).resolve("/published/" + of.agreement().id()).toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "—" : text;
    }
}
