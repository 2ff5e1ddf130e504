package org.xieyue.conclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.conclusion.ConclusionBoard.View;
import org.xieyue.conclusion.ConclusionOverview.Overview;
import org.xieyue.conclusion.ConclusionStage;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** How far a conclusion has come, with the day of each stage, and the legal clocks beside it. */
@org.springframework.stereotype.Component
class StagePanels {

    /** @param on null: not reached yet */
    private record Stop(String key, @Nullable LocalDate on) {}

    private final ConclusionKit kit;

    StagePanels(ConclusionKit kit) {
        this.kit = kit;
    }

    Component line(Overview of) {
        OrderedList list = new OrderedList();
        list.addClassName("stage-line");
        list.getElement().setAttribute("aria-label", kit.word("stages"));
        boolean stopped = of.view().stage() == ConclusionStage.DROPPED;
        boolean before = true;
        for (Stop stop : stops(of.view())) {
            boolean done = stop.on() != null;
            boolean current = !done && before && !stopped;
            ListItem item = new ListItem(new Span(kit.word("stage." + stop.key())), when(stop, current, of));
            item.addClassName(done ? "done" : current ? "current" : "ahead");
            if (current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
            before = done;
        }
        return list;
    }

    private Span when(Stop stop, boolean current, Overview of) {
        LocalDate on = stop.on();
        boolean objected = current && of.view().stage() == ConclusionStage.OBJECTED;
        Span when = new Span(
                on != null ? kit.wording().date(on) : kit.word(objected ? "objected" : current ? "now" : "ahead"));
        when.addClassNames("small", "when");
        return when;
    }

    private static List<Stop> stops(View view) {
        boolean contract = view.outcome() == OutcomeType.COLLECTIVE_CONTRACT;
        boolean failed = view.stage() == ConclusionStage.NOT_PASSED;
        boolean objected = view.stage() == ConclusionStage.OBJECTED;
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop("drafted", view.draftedOn()));
        stops.add(new Stop("initialled", view.initialledOn()));
        if (contract) {
            stops.add(new Stop("voted", failed ? null : view.votedOn()));
        }
        stops.add(new Stop("signed", view.signedOn()));
        if (contract) {
            stops.add(new Stop("filed", view.filedOn()));
            stops.add(new Stop("received", view.receivedOn()));
            LocalDate inForce = view.inForceFrom();
            stops.add(new Stop("reviewed", objected ? null : inForce == null ? null : view.reviewDueOn()));
        }
        stops.add(new Stop("in-force", view.inForceFrom()));
        stops.add(new Stop("published", view.publishedOn()));
        return stops;
    }

    /** What stands in the way: a draft that failed, an objection, an end without agreement. */
    Optional<Component> trouble(Overview of) {
        String key = switch (of.view().stage()) {
            case NOT_PASSED -> "not-passed";
            case OBJECTED -> "objected";
            case DROPPED -> "dropped";
            default -> "";
        };
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(kit.word("trouble." + key), new Paragraph(kit.word("trouble." + key + ".next")));
        card.addClassName("trouble");
        if (!key.equals("dropped")) {
            card.add(new Anchor(TableState.path(of.row().id()), kit.word("to-table")));
        }
        return Optional.of(card);
    }

    /** The clock that runs first; those that were kept behind it. */
    Component clocks(Overview of) {
        Card card = new Card(kit.word("clocks"));
        List<DeadlineRow> running =
                of.clocks().stream().filter(row -> row.metOn() == null).toList();
        if (running.isEmpty()) {
            Span none = new Span(kit.word("clocks.none"));
            none.addClassName("soft");
            card.add(none);
        }
        running.forEach(row -> card.add(clock(row)));
        of.clocks().stream().filter(row -> row.metOn() != null).forEach(row -> card.add(clock(row)));
        return card;
    }

    private Div clock(DeadlineRow row) {
        Wording wording = kit.wording();
        LocalDate due = row.deadline().dueOn();
        Span name = new Span(wording.label(plain(row.name())));
        name.addClassName("strong");
        Div line = new Div(name);
        line.addClassNames("row", "wrap");
        if (row.metOn() == null) {
            Span until = new Span(wording.due(due));
            until.setClassName("late", wording.isLate(due));
            line.add(until);
        } else {
            line.add(Tag.good(kit.word("clocks.met", wording.date(Objects.requireNonNull(row.metOn())))));
        }
        if (row.deadline().provisional()) {
            line.add(Tag.warn(kit.word("clocks.provisional")));
        }
        Span rule = new Span(kit.panels().rule(row));
        rule.addClassNames("small", "faint");
        Div whole = new Div(line, rule);
        whole.addClassName("deadline");
        return whole;
    }

    /** Without the number of the attempt. */
    private static String plain(String name) {
        int dot = name.indexOf(" · ");
        return dot < 0 ? name : name.substring(0, dot);
    }
}
