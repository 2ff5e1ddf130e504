package org.xieyue.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.TimelineRow;
import org.xieyue.clock.Deadline;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Tone;
import org.xieyue.shared.ui.Wording;

/** Builds the panels of one case for the person who is signed in. */
@org.springframework.stereotype.Component
public class CasePanels {

    private final CaseDossiers dossiers;
    private final DrawnLabels labels;
    private final Wording wording;
    private final Islands islands;

    CasePanels(CaseDossiers dossiers, DrawnLabels labels, Wording wording, Islands islands) {
        this.dossiers = dossiers;
        this.labels = labels;
        this.wording = wording;
        this.islands = islands;
    }

    /** Facts and rule checks, one card a section; checks first, because they decide. */
    public List<Component> facts(CaseId id) {
        List<Component> cards = new ArrayList<>();
        List<CasePage> pages = dossiers.pages(id, wording.locale());
        if (!pages.isEmpty()) {
            cards.add(links(pages));
        }
        for (FactSection section : dossiers.facts(id, wording.locale())) {
            cards.add(fact(section));
        }
        return cards;
    }

    private Component links(List<CasePage> pages) {
        Div links = new Div();
        links.addClassNames("row", "wrap");
        for (CasePage page : pages) {
            Anchor link = new Anchor(page.path(), page.label());
            link.addClassNames("row", "quiet-link");
            links.add(link);
        }
        return links;
    }

    private Card fact(FactSection section) {
        Card card = new Card(section.title());
        if (!section.checks().isEmpty()) {
            RowTable<FactSection.Check> checks = new RowTable<FactSection.Check>(section.title())
                    .text(wording.say("cases.ui.check"), FactSection.Check::check)
                    .number(wording.say("cases.ui.value"), FactSection.Check::value)
                    .text(wording.say("cases.ui.rule"), FactSection.Check::rule)
                    .component(wording.say("cases.ui.result"), check -> new Tag(tone(check.tone()), check.result()))
                    .rows(section.checks());
            checks.addClassName("checks");
            Div narrow = new Div(checks);
            narrow.addClassName("checks-place");
            card.add(narrow);
        }
        if (!section.facts().isEmpty()) {
            KeyValues pairs = new KeyValues();
            section.facts().forEach(fact -> pairs.pair(fact.label(), fact.value()));
            card.add(pairs);
        }
        String footnote = section.footnote();
        if (footnote != null) {
            card.add(remark(footnote));
        }
        return card;
    }

    private static Tone tone(FactSection.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Tone.NEUTRAL;
            case GOOD -> Tone.GOOD;
            case WARN -> Tone.WARN;
            case BAD -> Tone.LATE;
        };
    }

    /** What happened, newest first; at most {@code most} lines. */
    public Component timeline(CaseId id, int most) {
        return lines(dossiers.timeline(id, wording.locale()).reversed().stream()
                .limit(most)
                .toList());
    }

    /** What happened since this person last looked; empty when nothing or everything is new. */
    public List<TimelineRow> news(CaseId id) {
        List<TimelineRow> news = dossiers.sinceLastLook(id, wording.locale());
        return news.size() == dossiers.timeline(id, wording.locale()).size() ? List.of() : news;
    }

    public OrderedList lines(List<TimelineRow> rows) {
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        rows.forEach(row -> list.add(line(row)));
        return list;
    }

    private ListItem line(TimelineRow row) {
        Span what = new Span(wording.say("timeline." + row.what(), row.args()));
        what.addClassName("strong");
        Div head = new Div(what);
        String who = row.who();
        if (who != null) {
            String capacity = row.capacity();
            head.add(" " + (capacity == null ? who : wording.say("cases.ui.who", who, capacity)));
        }
        Span when = new Span(wording.time(row.at())
                + (row.took() == null ? "" : " · " + wording.say("cases.ui.took", wording.took(row.took()))));
        when.addClassNames("faint", "small");
        when.setTitle(wording.exactTime(row.at()));
        head.add(new com.vaadin.flow.component.Text(" "), when);
        ListItem item = new ListItem(head);
        String opinion = row.opinion();
        if (opinion != null && !opinion.isBlank()) {
            Div words = new Div(opinion);
            words.addClassNames("soft", "sentence");
            item.add(words);
        }
        return item;
    }

    public Component deadlines(CaseId id) {
        List<DeadlineRow> rows = dossiers.deadlines(id);
        Card card = new Card(wording.say("cases.ui.deadlines"));
        if (rows.isEmpty()) {
            card.add(remark(wording.say("cases.ui.deadlines.none")));
            return card;
        }
        String process = dossiers.row(id).processKey();
        for (DeadlineRow row : rows) {
            card.add(deadline(row, process));
        }
        return card;
    }

    private Component deadline(DeadlineRow row, String process) {
        Deadline deadline = row.deadline();
        Span name =
                new Span(wording.sayOr("deadline." + row.name(), labels.say(wording.locale(), process, row.name())));
        name.addClassName("strong");
        Div line = new Div(name);
        line.addClassNames("row", "wrap");
        if (row.metOn() != null) {
            line.add(new Span(wording.date(deadline.dueOn())), Tag.good(wording.say("cases.ui.met")));
        } else {
            Span due = new Span(wording.due(deadline.dueOn()));
            due.setClassName("late", wording.isLate(deadline.dueOn()));
            line.add(due);
        }
        if (deadline.provisional()) {
            line.add(Tag.warn(wording.say("cases.ui.provisional")));
        }
        Div whole = new Div(line, remark(rule(row)));
        whole.addClassName("deadline");
        return whole;
    }

    /** How a deadline follows from its rule, in one sentence. */
    public String rule(DeadlineRow row) {
        Deadline deadline = row.deadline();
        String unit = deadline.period().unit().name().toLowerCase(java.util.Locale.ROOT);
        return wording.say(
                "cases.ui.rule." + unit,
                wording.date(deadline.startedOn()),
                deadline.period().amount(),
                wording.date(deadline.dueOn()),
                labels.say(wording.locale(), row.source(), row.source()));
    }

    private Span remark(String sentence) {
        Span remark = new Span(sentence);
        remark.addClassNames("small", "faint");
        return remark;
    }

    /** The diagram with an outline beside it that says the same in words. */
    public Component diagram(CaseId id) {
        RunPicture picture = dossiers.picture(id);
        if (picture.xml().isEmpty()) {
            return new EmptyState(wording.say("cases.ui.diagram.none"), wording.say("cases.ui.diagram.none.next"));
        }
        Div whole = new Div();
        whole.addClassName("diagram-tab");
        if (picture.outdated()) {
            whole.add(remark(wording.say("cases.ui.diagram.version", picture.version())));
        }
        dossiers.changed(id)
                .ifPresent(changed -> whole.add(remark(wording.say(
                        changed.applies() ? "cases.ui.diagram.changed" : "cases.ui.diagram.changedSince",
                        wording.date(changed.since()
                                .atZone(org.xieyue.clock.BusinessClock.ZONE)
                                .toLocalDate()),
                        changed.note()))));
        if (islands.isBuilt("diagram")) {
            whole.add(new Diagram(islands, wording, picture.xml(), picture.done(), picture.current()));
        }
        Card outline = new Card(wording.say("cases.ui.outline"));
        OrderedList list = new OrderedList();
        list.addClassName("outline");
        for (RunPicture.Stop stop : picture.outline()) {
            ListItem item = new ListItem(new Span(wording.label(stop.said())), stopTag(stop));
            if (stop.state() == RunPicture.State.CURRENT) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        outline.add(list);
        whole.add(outline);
        return whole;
    }

    private Tag stopTag(RunPicture.Stop stop) {
        return switch (stop.state()) {
            case DONE -> Tag.good(wording.say("cases.ui.stop.done"));
            case CURRENT -> Tag.action(wording.say("cases.ui.stop.current"));
            case AHEAD -> Tag.neutral(wording.say("cases.ui.stop.ahead"));
        };
    }

    public Component related(CaseId id) {
        List<CaseRow> rows = dossiers.related(id);
        if (rows.isEmpty()) {
            return new EmptyState(wording.say("cases.ui.related.none"), wording.say("cases.ui.related.none.next"));
        }
        return new Card(
                wording.say("cases.ui.related"),
                new RowTable<CaseRow>(wording.say("cases.ui.related"))
                        .component(wording.say("cases.ui.number"), row -> new Anchor("case/" + row.id(), row.number()))
                        .text(
                                wording.say("cases.ui.subject"),
                                row -> labels.say(wording.locale(), row.processKey(), row.subject()))
                        .number(
                                wording.say("cases.ui.amount"),
                                row -> row.amount() == null ? "" : wording.money(row.amount()))
                        .text(wording.say("cases.ui.state"), row -> wording.say("case.state." + row.state()))
                        .text(wording.say("cases.ui.opened"), row -> wording.time(row.openedAt()))
                        .rows(rows));
    }

    public int relatedCount(CaseId id) {
        return dossiers.related(id).size();
    }
}
