package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.congress.AgendaItem;
import org.xieyue.congress.Attendance;
import org.xieyue.congress.GroupOpinion;
import org.xieyue.congress.HearOpinions;
import org.xieyue.congress.SentPaper;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionStage;
import org.xieyue.congress.SessionView;
import org.xieyue.congress.VoteRow;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** One session: how it stands, agenda and results, papers, opinions, who is there. */
@Route("congress/session/:session")
@PermitAll
@Needs("READ_CONGRESS")
class SessionPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SessionBoard board;
    private final transient HearOpinions hearOpinions;
    private final transient AttendanceCards attendance;
    private final transient CongressWords words;
    private final transient Toasts toasts;
    private String title = "";

    SessionPage(
            SessionBoard board,
            HearOpinions hearOpinions,
            AttendanceCards attendance,
            CongressWords words,
            Toasts toasts) {
        this.board = board;
        this.hearOpinions = hearOpinions;
        this.attendance = attendance;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(SessionId.parse(event.getRouteParameters().get("session").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(SessionId id) {
        SessionView view = board.view(id);
        boolean keeps = words.keeps(view.congress().union());
        title = view.row().title();
        removeAll();
        add(header(view, keeps));
        Optional<Attendance> now = board.attendance(id);
        QuorumPanel panel = new QuorumPanel(words);
        now.ifPresent(there -> add(attendance.numbers(panel.show(there))));
        SessionStage stage = view.row().stage();
        Optional<Card> roll = now.filter(there -> keeps).map(there -> attendance.roll(id, there, stage, panel));
        boolean atTheDoor = underWay().contains(stage);
        roll.filter(card -> atTheDoor).ifPresent(this::add);
        add(agenda(view));
        if (!view.votes().isEmpty()) {
            add(results(view));
        }
        add(papers(view), opinions(view, keeps), facts(view));
        roll.filter(card -> !atTheDoor).ifPresent(this::add);
    }

    private Div header(SessionView view, boolean keeps) {
        Span about = new Span(words.title(view.congress()) + " · "
                + words.when(view.row().meetsAt())
                + (view.row().place().isEmpty() ? "" : " · " + view.row().place()));
        about.addClassName("soft");
        Div heading = new Div(new H1(view.row().title()), about);
        heading.addClassName("words");
        Div actions = new Div(words.stage(view.row().stage()), new RouterLink(words.say("back"), CongressesView.class));
        actions.addClassNames("row", "wrap");
        if (keeps) {
            actions.add(new Anchor("case/" + view.row().caseId(), words.say("to-case")));
            if (view.rollHash() != null && view.row().stage() != SessionStage.ARCHIVED) {
                Anchor hall = new Anchor("congress/hall/" + view.row().id(), words.say("to-hall"));
                hall.setTarget("_blank");
                actions.add(hall);
            }
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        return header;
    }

    private Card agenda(SessionView view) {
        Card card = new Card(words.say("agenda"));
        if (view.agenda().isEmpty()) {
            card.add(soft(words.say("agenda.none")));
            return card;
        }
        RowTable<AgendaItem> table = new RowTable<AgendaItem>(words.say("agenda"))
                .number(words.say("position"), item -> String.valueOf(item.position()))
                .text(words.say("item-kind"), item -> words.say("item." + item.kind()))
                .text(words.say("item"), this::item)
                .component(words.say("outcome"), item -> outcome(view, item));
        card.add(table.rows(view.agenda()));
        return card;
    }

    private String item(AgendaItem item) {
        return item.candidates().isEmpty()
                ? item.title()
                : words.say(
                        "election",
                        item.title(),
                        item.seats(),
                        String.join(words.wording().say("ui.list-comma"), item.candidates()));
    }

    private Component outcome(SessionView view, AgendaItem item) {
        return view.votes().stream()
                .filter(vote -> vote.item().equals(item.id()))
                .reduce((first, second) -> second)
                .<Component>map(vote -> vote.passed() ? Tag.good(words.say("passed")) : Tag.late(words.say("failed")))
                .orElseGet(() -> soft(item.kind() == AgendaItem.Kind.REPORT ? "" : words.say("not-voted")));
    }

    private Card results(SessionView view) {
        RowTable<VoteRow> table = new RowTable<VoteRow>(words.say("results"))
                .text(words.say("item"), vote -> title(view, vote))
                .number(words.say("round"), vote -> String.valueOf(vote.round()))
                .number(words.say("all"), vote -> String.valueOf(vote.delegates()))
                .number(words.say("present"), vote -> String.valueOf(vote.present()))
                .number(
                        words.say("issued"),
                        vote -> vote.count().issued() + " / " + vote.count().returned())
                .number(words.say("yes"), vote -> String.valueOf(vote.count().yes()))
                .number(words.say("no"), vote -> String.valueOf(vote.count().no()))
                .number(
                        words.say("abstain"),
                        vote -> String.valueOf(vote.count().abstain()))
                .number(words.say("needed"), vote -> String.valueOf(vote.needed()))
                .component(
                        words.say("outcome"),
                        vote -> vote.passed() ? Tag.good(words.say("passed")) : Tag.late(words.say("failed")))
                .rows(view.votes());
        VoteRow last = view.votes().getLast();
        Span rule = soft(words.say("rule", words.wording().say("parameter.choice." + last.rule()), last.source()));
        Card card = new Card(words.say("results"), table, rule);
        card.addClassName("stack");
        return card;
    }

    private static String title(SessionView view, VoteRow vote) {
        return view.agenda().stream()
                .filter(item -> item.id().equals(vote.item()))
                .map(AgendaItem::title)
                .findFirst()
                .orElse("");
    }

    private Card papers(SessionView view) {
        Card card = new Card(words.say("papers"));
        if (view.papers().isEmpty()) {
            card.add(soft(words.say("papers.none")));
            return card;
        }
        card.add(new RowTable<SentPaper>(words.say("papers"))
                .component(words.say("paper"), paper -> document(paper.document(), paper.name()))
                .text(words.say("sent-on"), paper -> words.wording().date(paper.sentOn()))
                .text(words.say("hash"), paper -> paper.sha256().substring(0, 16))
                .rows(view.papers()));
        return card;
    }

    private Card opinions(SessionView view, boolean keeps) {
        Card card = new Card(words.say("opinions"));
        if (view.opinions().isEmpty()) {
            card.add(soft(words.say("opinions.none")));
        } else {
            card.add(new RowTable<GroupOpinion>(words.say("opinions"))
                    .text(words.say("group"), GroupOpinion::group)
                    .text(words.say("opinion"), GroupOpinion::text)
                    .component(
                            words.say("serious"),
                            one -> one.serious() ? Tag.warn(words.say("serious.yes")) : new Span())
                    .rows(view.opinions()));
        }
        if (keeps && view.row().stage() == SessionStage.PAPERS_SENT) {
            card.add(new Button(
                    words.say("opinion.add"),
                    click -> new OpinionSheet(view.row().id(), hearOpinions, words, () -> {
                                toasts.done("congress.ui.opinion.added");
                                show(view.row().id());
                            })
                            .open()));
        }
        card.addClassName("stack");
        return card;
    }

    private Card facts(SessionView view) {
        KeyValues pairs = new KeyValues()
                .pair(words.say("sitting"), String.valueOf(view.row().sitting()));
        if (!view.presidium().isEmpty()) {
            pairs.pair(words.say("presidium"), String.join(words.wording().say("ui.list-comma"), view.presidium()));
            pairs.pair(words.say("scrutineers"), String.valueOf(view.scrutineers()));
        }
        String hash = view.rollHash();
        if (hash != null) {
            pairs.pair(words.say("roll-hash"), hash.substring(0, 16));
        }
        paper(pairs, "resolution", view.resolution());
        paper(pairs, "minutes", view.minutes());
        if (view.publishedOn() != null) {
            pairs.pair(words.say("published-on"), words.wording().date(view.publishedOn()));
        }
        if (view.reportedOn() != null) {
            pairs.pair(words.say("reported-on"), words.wording().date(view.reportedOn()));
        }
        return new Card(words.say("record"), pairs);
    }

    private void paper(KeyValues pairs, String key, @Nullable DocumentId document) {
        if (document != null) {
            pairs.pair(words.say(key), document(document, words.say(key + ".open")));
        }
    }

    private static Anchor document(DocumentId id, String name) {
        Anchor link = new Anchor("documents/" + id, name);
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    static RouteParameters of(SessionId id) {
        return new RouteParameters("session", id.toString());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    static List<SessionStage> underWay() {
        return List.of(SessionStage.READY, SessionStage.SITTING, SessionStage.OFFICERS_ELECTED, SessionStage.VOTING);
    }
}
