package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.CompareProcess;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.ui.Wording;

/** The way of a change, from the first line to what it does in use: what is done, what is due, where each step happens. */
final class StudioSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    private enum State {
        DONE,
        NOW,
        AHEAD
    }

    private final transient Wording wording;
    private final String key;
    private transient Runnable onCheck = () -> {};

    StudioSteps(Wording wording, String key) {
        this.wording = wording;
        this.key = key;
        addClassName("studio-steps");
        getElement().setAttribute("aria-label", wording.say("studio.steps"));
    }

    /** @param waiting how many submissions somebody else has still to look at */
    void show(Assessment assessment, long waiting) {
        removeAll();
        boolean changed = !assessment.changes().isEmpty();
        long errors = assessment.findings().stream().filter(Finding::isError).count();
        boolean sound = errors == 0;
        step(changed ? State.DONE : State.NOW, "draft", new Span(titled("studio.ui.titleOf")));
        step(
                !changed ? State.AHEAD : sound ? State.DONE : State.NOW,
                "check",
                check(sound ? wording.say("studio.steps.check") : wording.say("studio.steps.check.errors", errors)));
        step(
                changed && sound ? State.NOW : State.AHEAD,
                "compare",
                CompareView.link(titled("studio.compare.titleOf"), key, null, CompareProcess.COPY));
        step(State.AHEAD, "play", page("play", "play.ui.titleOf"));
        step(
                waiting > 0 ? State.NOW : State.AHEAD,
                "approve",
                new Anchor(
                        "processes/" + key,
                        waiting > 0
                                ? wording.say("studio.steps.approve.waiting", waiting)
                                : wording.say("studio.steps.approve")));
        step(State.AHEAD, "deploy", new Anchor("processes/" + key, wording.say("studio.steps.deploy")));
        step(State.AHEAD, "moves", page("moves", "moves.ui.titleOf"));
        step(State.AHEAD, "watch", page("watch", "watch.titleOf"));
    }

    private void step(State state, String name, Component words) {
        ListItem item = new ListItem(words);
        item.addClassNames("step-" + name, state.name().toLowerCase(java.util.Locale.ROOT));
        if (state == State.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        add(item);
    }

    /** Leads to what the rules say, whole and with what would mend it. */
    void onCheck(Runnable show) {
        onCheck = show;
    }

    private Component check(String words) {
        Button button = new Button(words, click -> onCheck.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("in-text");
        return button;
    }

    /** A link where the page is there. */
    private Component page(String name, String title) {
        String words = titled(title);
        boolean isThere = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .anyMatch(route -> route.getTemplate().equals("processes/:process/" + name));
        return isThere ? new Anchor("processes/" + key + "/" + name, words) : new Span(words);
    }

    /** A step is called like its page: the title without the process. */
    private String titled(String title) {
        return wording.say(title, "").replaceAll("^[\\s:：]+|[\\s:：]+$", "");
    }
}
