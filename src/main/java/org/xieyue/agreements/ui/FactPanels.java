package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.xieyue.agreements.AccedeLater;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRegister.Covered;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.FloorBreach;
import org.xieyue.agreements.PerformanceReport;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.agreements.Renewal;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Dates, floor, coverage, filing and publication of an agreement. */
@org.springframework.stereotype.Component
class FactPanels {

    private final AgreementRegister register;
    private final FloorCard floorCard;
    private final PublishedAgreements published;
    private final AccedeLater accedeLater;
    private final AgreementWords words;

    FactPanels(
            AgreementRegister register,
            FloorCard floorCard,
            PublishedAgreements published,
            AccedeLater accedeLater,
            AgreementWords words) {
        this.register = register;
        this.floorCard = floorCard;
        this.published = published;
        this.accedeLater = accedeLater;
        this.words = words;
    }

    /** What is to be known first: the term and whether it keeps what binds it from above. */
    Component standing(AgreementRow row, Runnable changed) {
        KeyValues facts = new KeyValues()
                .pair(words.word("term"), term(row))
                .pair(words.word("coverage"), words.name("coverage", row.coverage()))
                .pair(words.word("employers"), words.count(row.employers()))
                .pair(words.word("workers"), words.count(row.workers()));
        CaseId caseId = row.caseId();
        if (caseId != null) {
            facts.pair(words.word("case"), new Anchor("case/" + caseId, words.word("case.open")));
        }
        register.renewal(row.id()).ifPresent(renewal -> facts.pair(words.word("renewal"), renewal(renewal)));
        Card card = new Card("", facts);
        List<AgreementRow> higher = register.higher(row.id());
        if (!higher.isEmpty()) {
            card.add(floor(row, higher, changed));
        }
        card.addClassName("stack");
        return card;
    }

    /** A text of another union that binds the reader's own employers: its dates and where it comes from. */
    Component fromElsewhere(AgreementRow row) {
        Card card = new Card(
                "",
                new Paragraph(words.word("from-elsewhere.about", words.union(row.union()))),
                new KeyValues()
                        .pair(words.word("term"), term(row))
                        .pair(words.word("in-force-from"), words.day(row.inForceFrom()))
                        .pair(words.word("coverage"), words.name("coverage", row.coverage())));
        card.addClassName("stack");
        return card;
    }

    private Component renewal(Renewal renewal) {
        CaseId talks = renewal.caseId();
        return talks == null
                ? new Span(words.word("renewal.none", words.day(renewal.decidedOn()), renewal.reason()))
                : new Anchor("case/" + talks, words.word("renewal.talks", words.day(renewal.decidedOn())));
    }

    private Component term(AgreementRow row) {
        LocalDate until = row.termUntil();
        if (until == null) {
            return new Span("—");
        }
        Div term = new Div(new Span(words.term(row.termFrom(), until)));
        if (row.stage() == AgreementStage.IN_FORCE) {
            term.add(new Span(" · " + words.wording().distance(until)));
        }
        return term;
    }

    private Component floor(AgreementRow row, List<AgreementRow> higher, Runnable changed) {
        Div floor = new Div();
        floor.addClassName("stack");
        Div names = new Div(new Span(words.word("higher") + " "));
        higher.forEach(one -> names.add(
                new RouterLink(
                        one.title(),
                        AgreementPage.class,
                        new RouteParameters("agreement", one.id().toString())),
                new Span(" ")));
        floor.add(names);
        List<FloorBreach> breaches = register.breaches(row.id());
        if (breaches.isEmpty()) {
            floor.add(new Div(Tag.good(words.word("floor.kept"))));
            return floor;
        }
        floor.add(new RowTable<FloorBreach>(words.word("floor.broken"))
                .component(words.word("floor"), floorCard::kind)
                .text(
                        words.word("clause"),
                        breach -> breach.lower().number() + " "
                                + words.figure(breach.lower().figure()))
                .text(
                        words.word("higher"),
                        breach -> breach.title() + " " + breach.higher().number() + " "
                                + words.figure(breach.higher().figure()))
                .component(words.word("floor.confirmations"), breach -> floorCard.confirmations(row, breach, changed))
                .rows(breaches));
        return floor;
    }

    Component coverage(AgreementRow row) {
        List<Covered> covered = register.coverage(row.id());
        if (covered.isEmpty()) {
            return new EmptyState(words.word("no-coverage"), words.word("no-coverage.next"));
        }
        Div panel = new Div(covered(covered));
        panel.addClassName("stack");
        List<AccedeLater.Waiting> waiting = register.isOwn(row.id()) ? accedeLater.waiting(row.id()) : List.of();
        if (!waiting.isEmpty()) {
            panel.add(new Card(
                    words.word("accessions"),
                    new RowTable<AccedeLater.Waiting>(words.word("accessions"))
                            .text(words.word("employer"), AccedeLater.Waiting::employer)
                            .number(
                                    words.word("workers"),
                                    one -> words.count(one.accession().workers()))
                            .text(
                                    words.word("sealed-on"),
                                    one -> words.day(one.accession().sealedOn()))
                            .text(
                                    words.word("bound-from"),
                                    one -> words.day(one.accession().from()))
                            .rows(waiting),
                    new Paragraph(new Anchor("case/" + row.caseId(), words.word("accessions.confirm")))));
        }
        return panel;
    }

    private Component covered(List<Covered> covered) {
        return new RowTable<Covered>(words.word("tab.coverage"))
                .text(words.word("employer"), Covered::name)
                .number(words.word("workers"), one -> words.count(one.coverage().workers()))
                .text(words.word("sealed-on"), one -> words.day(one.coverage().sealedOn()))
                .component(words.word("bound-from"), this::bound)
                .text(words.word("bound-until"), one -> words.day(one.coverage().until()))
                .rows(covered);
    }

    private Component bound(Covered one) {
        LocalDate from = one.coverage().from();
        if (from == null) {
            return Tag.warn(words.word("not-bound"));
        }
        return new Span(words.day(from));
    }

    Component filing(AgreementRow row) {
        KeyValues dates = new KeyValues()
                .pair(words.word("initialled-on"), words.day(row.initialledOn()))
                .pair(words.word("passed-on"), words.day(row.passedOn()))
                .pair(words.word("signed-on"), words.day(row.signedOn()))
                .pair(words.word("filed-on"), words.day(row.filedOn()))
                .pair(words.word("in-force-from"), words.day(row.inForceFrom()))
                .pair(words.word("ended-on"), words.day(row.endedOn()));
        Div panel = new Div(new Card(words.word("dates"), dates));
        panel.addClassName("stack");
        CaseId caseId = row.caseId();
        if (caseId != null) {
            panel.add(new Paragraph(new Anchor("case/" + caseId, words.word("documents"))));
        }
        List<PerformanceReport> reports = register.reports(row.id());
        if (!reports.isEmpty()) {
            panel.add(new Card(
                    words.word("reports"),
                    new RowTable<PerformanceReport>(words.word("reports"))
                            .number(words.word("report"), report -> String.valueOf(report.number()))
                            .text(words.word("subject"), report -> words.name("subject", report.subject()))
                            .text(words.word("due-on"), report -> words.day(report.dueOn()))
                            .text(words.word("findings"), PerformanceReport::findings)
                            .text(
                                    words.word("reported"),
                                    report -> report.congress() + " " + words.day(report.reportedOn()))
                            .rows(reports)));
        }
        if (published.isPublished(row.id())) {
            String address = address(row);
            Anchor link = new Anchor(address, words.word("public-page"));
            panel.add(new Card(
                    words.word("publication"), new Paragraph(link), new QrPicture(address, words.word("public-qr"))));
        }
        return panel;
    }

    /** Where everybody finds the published text with its proof. */
    static String address(AgreementRow row) {
        String here = VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getRequestURL()
                .toString();
        return java.net.URI.create(here).resolve("/published/" + row.id()).toString();
    }
}
