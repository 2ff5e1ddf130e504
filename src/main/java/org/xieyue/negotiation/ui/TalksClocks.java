package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.negotiation.TableView.Limit;
import org.xieyue.negotiation.TableView.Meeting;
import org.xieyue.negotiation.TableView.Rule;
import org.xieyue.negotiation.TableView.Talks;

/** How long the sides have talked and may talk, in one line; it opens to the rules behind the numbers. */
class TalksClocks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableWords words;
    private final Element sources = new Element("ul");

    TalksClocks(Talks talks, TableWords words, Span... first) {
        this.words = words;
        addClassName("talks-clocks");
        Div line = new Div(first);
        line.addClassNames("row", "wrap", "soft", "clocks");
        LocalDate since = talks.since();
        if (since != null) {
            line.add(clock(
                    "days",
                    words.word(
                            talks.days() == 1 ? "clock.days.one" : "clock.days",
                            talks.days(),
                            words.wording().date(since)),
                    ""));
        }
        limit(line, talks.limit());
        suspensions(line, talks);
        Meeting next = talks.next();
        if (next != null) {
            line.add(clock("next", words.word("clock.next", words.wording().time(next.at()), next.place()), ""));
        }
        add(line, opened());
    }

    private void limit(Div line, @Nullable Limit limit) {
        if (limit == null) {
            line.add(clock("limit", words.word("clock.limit.unset"), ""));
            sources.appendChild(item(words.word("clock.limit.none")));
            return;
        }
        LocalDate due = limit.dueOn();
        if (due == null) {
            line.add(clock("limit", words.word("clock.limit.not-begun", period(limit.rule())), ""));
        } else if (limit.passed()) {
            line.add(clock(
                    "limit", words.word("clock.limit.passed", words.wording().date(due)), "late"));
        } else if (limit.over()) {
            line.add(clock("limit", words.word("clock.limit", words.wording().date(due)), ""));
        } else {
            String near = words.wording().isLate(due) ? "late" : "";
            line.add(clock("limit", words.word("clock.limit", words.wording().due(due)), near));
        }
        sources.appendChild(item(words.word("clock.limit.source", period(limit.rule()), say(limit.rule()))));
    }

    private void suspensions(Div line, Talks talks) {
        Rule cap = talks.suspensionCap();
        if (cap == null) {
            sources.appendChild(item(words.word("clock.suspended.none")));
        } else {
            sources.appendChild(item(words.word("clock.suspended.source", period(cap), say(cap))));
        }
        LocalDate until = talks.pausedUntil();
        if (until != null) {
            line.add(clock("paused", words.word("clock.paused", words.wording().date(until)), "warn"));
        }
        String total = cap == null
                ? words.word("clock.suspended.uncapped", talks.suspendedDays())
                : words.word(
                        "clock.suspended", talks.suspendedDays(), cap.period().amount());
        boolean full = cap != null && talks.suspendedDays() >= cap.period().amount();
        line.add(clock("suspended", total, full ? "warn" : ""));
    }

    private Div opened() {
        Element details = new Element("details");
        details.getClassList().add("clock-sources");
        details.appendChild(new Element("summary").setText(words.word("clock.sources")), sources);
        Div all = new Div();
        all.getElement().appendChild(details);
        return all;
    }

    private String period(Rule rule) {
        return words.wording()
                .say("parameter.period." + rule.period().unit(), rule.period().amount());
    }

    private String say(Rule rule) {
        return words.wording().say(rule.source());
    }

    private static Element item(String text) {
        return new Element("li").setText(text);
    }

    private static Span clock(String name, String text, String tone) {
        Span clock = new Span(text);
        clock.setId("clock-" + name);
        List<String> classes = new ArrayList<>(List.of("clock"));
        if (!tone.isEmpty()) {
            classes.add(tone);
        }
        clock.addClassNames(classes.toArray(String[]::new));
        return clock;
    }
}
