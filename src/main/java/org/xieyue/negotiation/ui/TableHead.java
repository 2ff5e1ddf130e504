package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.negotiation.ClauseState;
import org.xieyue.negotiation.TableView;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.FileLink;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Tone;

/** Case, round, rounds before, and how many clauses stand how. */
class TableHead extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableWords words;
    private final transient Runnable changed;

    TableHead(TableKit kit, Runnable changed) {
        this.kit = kit;
        this.words = kit.words();
        this.changed = changed;
        addClassName("table-head");
    }

    void show(TableView view) {
        removeAll();
        Span number = new Span(view.number() + " · " + words.word("title"));
        number.addClassNames("faint", "small");
        Span space = new Span();
        space.addClassName("space");
        Div top = new Div(number, space);
        top.addClassNames("row", "wrap");
        String path = "bargaining/" + view.caseId();
        if (view.side() != null) {
            top.add(plan(view));
        }
        if (view.side() != null || view.recorder()) {
            top.add(link(path + "/meeting", words.word("meeting"), VaadinIcon.PRESENTATION));
        }
        if (view.round() > 0) {
            top.add(link(path + "/minutes/" + view.shown(), words.word("minutes"), VaadinIcon.FILE_TEXT_O));
        }
        kit.otherPages(view.caseId())
                .forEach(page -> top.add(link(page.path(), page.label(), VaadinIcon.CLIPBOARD_TEXT)));
        top.add(link("case/" + view.caseId(), words.word("to-case"), VaadinIcon.FOLDER_OPEN_O));
        Div titles = new Div(top, new H1(words.wording().label(view.subject())), about(view));
        titles.addClassName("table-title");
        if (view.shown() == view.round()) {
            kit.pause(view.caseId(), changed).ifPresent(button -> titles.add(button));
        }
        add(titles, rounds(view));
        if (view.chief() && view.inRound() && view.shown() == view.round()) {
            add(atOnce(view));
        }
    }

    private Div about(TableView view) {
        TableView.Talks talks = view.talks();
        if (talks != null) {
            return new TalksClocks(talks, words, standing(view), seat(view));
        }
        Div about = new Div(standing(view), seat(view));
        about.addClassNames("row", "wrap", "soft", "clocks");
        return about;
    }

    /** Made when it is asked for, for the person who asks; the page holds nothing of it. */
    private Anchor plan(TableView view) {
        Anchor link = new FileLink("", () -> {
            CaseDocuments.Content plan = kit.printPlan().print(view.caseId());
            return new FileLink.File(plan.fileName(), plan.mediaType(), plan.bytes());
        });
        link.setTitle(words.word("plan.hint"));
        link.setId("plan");
        return labelled(link, words.word("plan"), VaadinIcon.PRINT);
    }

    private static Anchor link(String path, String text, VaadinIcon sign) {
        return labelled(new Anchor(path, ""), text, sign);
    }

    private static Anchor labelled(Anchor link, String text, VaadinIcon sign) {
        var icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        link.add(icon, new Span(text));
        link.addClassNames("row", "quiet-link");
        return link;
    }

    private Span standing(TableView view) {
        if (view.round() == 0) {
            return new Span(words.word("before-first"));
        }
        return new Span(words.word(view.inRound() ? "round-runs" : "round-ended", view.round()));
    }

    private Span seat(TableView view) {
        Side mine = view.side();
        if (mine == null) {
            return new Span(words.word(view.recorder() ? "seat.recorder" : "seat.reader"));
        }
        return new Span(words.word(view.chief() ? "seat.chief" : "seat.representative", words.side(mine)));
    }

    private Div rounds(TableView view) {
        Div bar = new Div();
        bar.addClassNames("rounds", "row", "wrap");
        Span name = new Span(words.word("rounds"));
        name.addClassNames("soft", "small");
        bar.add(name);
        for (TableView.Round round : view.rounds()) {
            boolean last = round.number() == view.round();
            Anchor tab = new Anchor(
                    "bargaining/" + view.caseId() + "/table" + (last ? "" : "?round=" + round.number()),
                    last && view.inRound()
                            ? words.word("round.now", round.number())
                            : words.word(
                                    "round.on",
                                    round.number(),
                                    words.wording()
                                            .date(round.startedAt()
                                                    .atZone(org.xieyue.clock.BusinessClock.ZONE)
                                                    .toLocalDate())));
            tab.addClassName("round");
            if (round.number() == view.shown()) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            bar.add(tab);
        }
        Span space = new Span();
        space.addClassName("space");
        bar.add(space);
        counts(bar, view);
        return bar;
    }

    private void counts(Div bar, TableView view) {
        count(bar, Tone.NEUTRAL, "open-left", view.open().size());
        Side mine = view.side();
        if (mine == null) {
            for (Side side : Side.values()) {
                long waiting = waiting(view, side);
                if (waiting > 0) {
                    bar.add(new Tag(Tone.WARN, words.word("count.awaits", words.side(side), waiting)));
                }
            }
        } else {
            count(bar, Tone.ACTION, "count.ours", waiting(view, mine));
            count(bar, Tone.WARN, "count.theirs", waiting(view, mine.other()));
        }
        count(bar, Tone.NEUTRAL, "count.undiscussed", count(view, ClauseState.UNDISCUSSED));
        count(bar, Tone.NEUTRAL, "count.agreed", count(view, ClauseState.AGREED));
        count(bar, Tone.NEUTRAL, "count.shelved", count(view, ClauseState.SHELVED));
        count(bar, Tone.GOOD, "count.congress", count(view, ClauseState.CONGRESS));
        count(bar, Tone.GOOD, "count.final", count(view, ClauseState.FINAL));
    }

    private void count(Div bar, Tone tone, String key, long number) {
        if (number > 0) {
            bar.add(new Tag(tone, words.word(key, number)));
        }
    }

    private static long waiting(TableView view, Side side) {
        return view.rows().stream()
                .filter(row -> row.next() == side && !row.state().isSettled())
                .count();
    }

    private static long count(TableView view, ClauseState state) {
        return view.rows().stream().filter(row -> row.state() == state).count();
    }

    private Div atOnce(TableView view) {
        Div bar = new Div(
                new Button(words.word("new-clause"), click -> new NewClauseSheet(kit, view, changed).open()),
                new Button(words.word("package.short"), click -> new PackageSheet(kit, view, null, changed).open()));
        bar.addClassNames("row", "wrap", "at-once");
        if (count(view, ClauseState.UNDISCUSSED) > 0) {
            bar.add(all("keep-undiscussed", () -> kit.tablePosition().keepUndiscussed(view.caseId())));
        }
        if (view.rows().stream().anyMatch(row -> isUnchangedOffer(row, view.side()))) {
            bar.add(all("accept-unchanged", () -> kit.answerPosition().acceptUnchanged(view.caseId())));
        }
        if (view.rows().stream()
                .anyMatch(row ->
                        row.state() == ClauseState.AGREED && !row.calledFinal().contains(view.side()))) {
            bar.add(all("call-all-final", () -> kit.answerPosition().callAllFinal(view.caseId())));
        }
        return bar;
    }

    private static boolean isUnchangedOffer(TableView.Row row, @Nullable Side mine) {
        TableView.Offer theirs = mine == null ? null : row.of(mine.other());
        return theirs != null
                && theirs.terms().equals(row.last())
                && (row.state() == ClauseState.TABLED || row.state() == ClauseState.COUNTERED);
    }

    private Button all(String name, Supplier<Answer<Integer>> act) {
        return new Button(words.word(name), click -> {
            switch (act.get()) {
                case Answer.Done<Integer>(Integer number) -> kit.toasts().done("negotiation.ui.done", number);
                case Answer.Refused<Integer>(var reasons) -> kit.toasts().refused(reasons);
            }
            changed.run();
        });
    }
}
