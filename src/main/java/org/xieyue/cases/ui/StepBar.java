package org.xieyue.cases.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.processes.RunPicture.State;
import org.xieyue.processes.RunPicture.Stop;
import org.xieyue.shared.ui.Wording;

/** How far a case has come, in at most seven steps: long stretches before and behind are folded into one. */
public class StepBar extends OrderedList {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 7;

    /** A part of the bar: one step or several folded into one. */
    record Part(String label, State state) {}

    public StepBar(Wording wording, List<Stop> outline) {
        addClassName("step-bar");
        getElement().setAttribute("aria-label", wording.say("cases.ui.steps"));
        for (Part part : fold(wording, outline)) {
            ListItem item = new ListItem(new Span(part.label()));
            item.addClassName(part.state().name().toLowerCase(java.util.Locale.ROOT));
            Span state =
                    new Span(wording.say("cases.ui.stop." + part.state().name().toLowerCase(java.util.Locale.ROOT)));
            state.addClassName("visually-hidden");
            item.add(state);
            if (part.state() == State.CURRENT) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }

    private static List<Part> fold(Wording wording, List<Stop> outline) {
        List<Stop> done = in(outline, State.DONE);
        List<Stop> current = in(outline, State.CURRENT);
        List<Stop> ahead = in(outline, State.AHEAD);
        int room = Math.max(2, MOST - Math.min(current.size(), 3));
        int keepAhead = Math.min(ahead.size(), Math.max(1, room - Math.min(done.size(), room / 2)));
        int keepDone = Math.min(done.size(), room - keepAhead);
        List<Part> parts = new ArrayList<>();
        if (keepDone < done.size()) {
            int folded = done.size() - Math.max(0, keepDone - 1);
            parts.add(new Part(wording.say("cases.ui.steps.done", folded), State.DONE));
            done.subList(folded, done.size()).forEach(stop -> parts.add(part(wording, stop)));
        } else {
            done.forEach(stop -> parts.add(part(wording, stop)));
        }
        current.stream().limit(3).forEach(stop -> parts.add(part(wording, stop)));
        if (keepAhead < ahead.size()) {
            ahead.subList(0, keepAhead - 1).forEach(stop -> parts.add(part(wording, stop)));
            parts.add(new Part(wording.say("cases.ui.steps.ahead", ahead.size() - keepAhead + 1), State.AHEAD));
        } else {
            ahead.forEach(stop -> parts.add(part(wording, stop)));
        }
        return parts;
    }

    private static Part part(Wording wording, Stop stop) {
        return new Part(wording.label(stop.said()), stop.state());
    }

    private static List<Stop> in(List<Stop> outline, State state) {
        return outline.stream().filter(stop -> stop.state() == state).toList();
    }
}
