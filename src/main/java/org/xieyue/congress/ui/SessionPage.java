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
import org.xieyue.ballots.BallotId;
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
        Div actions =
                new Div(words.stage(view.row().stage()), new RouterLink(words.word("back"), CongressesView.class));
        actions.addClassNames("row", "wrap");
        if (keeps) {
            actions.add(new Anchor("case/" + view.row().caseId(), words.word("to-case")));
            BallotId ballot = view.ballot();
            if (ballot != null && view.row().stage() != SessionStage.ARCHIVED) {
                actions.add(new Anchor("ballots/view/" + ballot, words.word("to-ballot")));
            }
            if (view.rollHash() != null && view.row().stage() != SessionStage.ARCHIVED) {
                Anchor hall = new Anchor("congress/hall/" + view.row().id(), words.word("to-hall"));
                hall.setTarget("_blank");
                actions.add(hall);
            }
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        return header;
    }

    private Card agenda(SessionView view) {
        Card card = new Card(words.word("agenda"));
        if (view.agenda().isEmpty()) {
            card.add(soft(words.word("agenda.none")));
            return card;
        }
        RowTable<AgendaItem> table = new RowTable<AgendaItem>(words.word("agenda"))
                .text(words.word("item"), item -> item.position() + ". " + item(item))
                .text(words.word("item-kind"), item -> words.word("item." + item.kind()))
                .component(words.word("outcome"), item -> outcome(view, item));
        card.add(table.rows(view.agenda()));
        return card;
    }

    private String item(AgendaItem item) {
        return item.candidates().isEmpty()
                ? item.title()
                : words.word(
                        "election",
                        item.title(),
                        item.seats(),
                        String.join(words.wording().say("ui.list-comma"), item.candidates()));
    }

    private Component outcome(SessionView view, AgendaItem item) {
        return view.votes().stream()
                .filter(vote -> vote.item().equals(item.id()))
                .reduce((first, second) -> second)
                .<Component>map(vote -> vote.passed() ? Tag.good(words.word("passed")) : Tag.late(words.word("failed")))
                .orElseGet(() -> soft(item.kind() == AgendaItem.Kind.REPORT ? "" : words.word("not-voted")));
    }

    private Card results(SessionView view) {
        RowTable<VoteRow> table = new RowTable<VoteRow>(words.word("results"))
                .text(words.word("item"), vote -> title(view, vote))
                .number(words.word("round"), vote -> String.valueOf(vote.round()))
                .number(words.word("all"), vote -> String.valueOf(vote.delegates()))
                .number(words.word("present"), vote -> String.valueOf(vote.present()))
                .number(
                        words.word("issued"),
                        vote -> vote.count().issued() + " / " + vote.count().returned())
                .number(words.word("yes"), vote -> String.valueOf(vote.count().yes()))
                .number(words.word("no"), vote -> String.valueOf(vote.count().no()))
                .number(
                        words.word("abstain"),
                        vote -> String.valueOf(vote.count().abstain()))
                .number(words.word("needed"), vote -> String.valueOf(vote.needed()))
                .component(
                        words.word("outcome"),
                        vote -> vote.passed() ? Tag.good(words.word("passed")) : Tag.late(words.word("failed")))
                .rows(view.votes());
        VoteRow last = view.votes().getLast();
        Span rule = soft(words.word("rule", words.wording().say("parameter.choice." + last.rule()), last.source()));
        Card card = new Card(words.word("results"), table, rule);
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
        Card card = new Card(words.word("papers"));
        if (view.papers().isEmpty()) {
            card.add(soft(words.word("papers.none")));
            return card;
        }
        card.add(new RowTable<SentPaper>(words.word("papers"))
                .component(words.word("paper"), paper -> document(paper.document(), paper.name()))
                .text(words.word("sent-on"), paper -> words.wording().date(paper.sentOn()))
                .text(words.word("hash"), paper -> paper.sha256().substring(0, 16))
                .rows(view.papers()));
        return card;
    }

    private Card opinions(SessionView view, boolean keeps) {
        Card card = new Card(words.word("opinions"));
        if (view.opinions().isEmpty()) {
            card.add(soft(words.word("opinions.none")));
        } else {
            card.add(new RowTable<GroupOpinion>(words.word("opinions"))
                    .text(words.word("group"), GroupOpinion::group)
                    .text(words.word("opinion"), GroupOpinion::text)
                    .component(
                            words.word("serious"),
                            one -> one.serious() ? Tag.warn(words.word("serious.yes")) : new Span())
                    .rows(view.opinions()));
        }
        if (keeps && view.row().stage() == SessionStage.PAPERS_SENT) {
            card.add(new Button(
                    words.word("opinion.add"),
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
                .pair(words.word("sitting"), String.valueOf(view.row().sitting()));
        if (!view.presidium().isEmpty()) {
            pairs.pair(words.word("presidium"), String.join(words.wording().say("ui.list-comma"), view.presidium()));
            pairs.pair(words.word("scrutineers"), String.valueOf(view.scrutineers()));
        }
        String hash = view.rollHash();
        if (hash != null) {
            pairs.pair(words.word("roll-hash"), hash.substring(0, 16));
        }
        paper(pairs, "resolution", view.resolution());
        paper(pairs, "minutes", view.minutes());
        if (view.publishedOn() != null) {
            pairs.pair(words.word("published-on"), words.wording().date(view.publishedOn()));
        }
        if (view.reportedOn() != null) {
            pairs.pair(words.word("reported-on"), words.wording().date(view.reportedOn()));
        }
        return new Card(words.word("record"), pairs);
    }

    private void paper(KeyValues pairs, String key, @Nullable DocumentId document) {
        if (document != null) {
            pairs.pair(words.word(key), document(document, words.word(key + ".open")));
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
        return List.of(
                SessionStage.READY,
                SessionStage.ROLL_CALLED,
                SessionStage.SITTING,
                SessionStage.OFFICERS_ELECTED,
                SessionStage.VOTING);
    }
}
