package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.negotiation.MinutesView;
import org.xieyue.negotiation.TableChanged;
import org.xieyue.negotiation.TableFeed;
import org.xieyue.negotiation.TableState;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Keys;

/** For the wall of the meeting room: one clause at a time, large. Both sides look at it, so it shows only what they share. */
@Route(value = "bargaining/:case/meeting", autoLayout = false)
@PermitAll
class MeetingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LAST_MOVES = 5;

    private final transient TableKit kit;
    private final transient TableReader reader;
    private final transient TableWords words;
    private transient @Nullable CaseId caseId;
    private transient @Nullable TableView view;
    private @Nullable ClauseKey chosen;
    private transient @Nullable AccountId opener;
    private TableFeed.@Nullable Registration subscription;

    MeetingPage(TableKit kit, TableReader reader) {
        this.kit = kit;
        this.reader = reader;
        this.words = kit.words();
        addClassName("meeting");
        new Keys().on("n", this::next).on("arrowright", this::next).listenFor(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            opener = kit.user().account().id();
            caseId = CaseId.parse(event.getRouteParameters().get("case").orElse(""));
            refresh();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void refresh() {
        CaseId id = caseId;
        if (id == null) {
            return;
        }
        TableView now = reader.table(id, 0);
        view = now;
        if (chosen == null) {
            chosen = OpenOrder.after(now, null).orElse(null);
        }
        removeAll();
        add(head(now));
        now.rows().stream()
                .filter(row -> row.key().equals(chosen))
                .findFirst()
                .ifPresentOrElse(row -> add(clause(row)), () -> add(new H1(words.word("all-settled"))));
        if (now.round() > 0) {
            add(record(reader.minutes(now, now.round())));
        }
    }

    private Div head(TableView now) {
        Span title = new Span(words.wording().label(now.subject()) + " · " + words.word("round.now", now.round()));
        Span open = new Span(words.word("open-left", now.open().size()));
        open.addClassName("soft");
        Span space = new Span();
        space.addClassName("space");
        Div bar = new Div(title, open, space);
        bar.addClassNames("row", "wrap");
        if (now.inRound() && now.side() != null) {
            bar.add(new Button(words.word("attend"), click -> attend(now.caseId())));
        }
        Button next = new Button(words.word("next-open"), click -> next());
        next.setSuffixComponent(MovesCard.key("N"));
        Button full = new Button(words.word("full-screen"));
        full.getElement()
                .executeJs("this.addEventListener('click', () => document.documentElement.requestFullscreen())");
        bar.add(next, full, new Anchor(TableState.path(now.caseId()), words.word("to-table")));
        return bar;
    }

    private void attend(CaseId id) {
        Answer<Integer> answer = kit.keepMinutes().attend(id);
        if (answer.isDone()) {
            kit.toasts().done("negotiation.ui.attended");
        } else {
            kit.toasts().refused(answer.reasons());
        }
        refresh();
    }

    private Div clause(Row row) {
        Div sides = new Div(offer(row, Side.WORKERS), offer(row, Side.EMPLOYERS));
        sides.addClassName("meeting-sides");
        Span topic = new Span(words.topicBeside(row));
        topic.addClassName("soft");
        Div whole = new Div(
                new H1(row.number() + " " + row.title()),
                topic,
                words.state(row, null),
                sides,
                new DiffCard(row, null, words));
        NumberLine.of(row, null, null, words, true).ifPresent(whole::add);
        whole.addClassNames("stack", "meeting-clause");
        return whole;
    }

    private Div offer(Row row, Side side) {
        TableView.Offer offer = row.of(side);
        Span what = new Span(words.brief(offer == null ? null : offer.terms()));
        what.addClassName("meeting-figure");
        return new Div(new H2(words.side(side)), what);
    }

    private Div record(MinutesView minutes) {
        List<String> moves = minutes.moves();
        UnorderedList list = new UnorderedList();
        moves.subList(Math.max(0, moves.size() - LAST_MOVES), moves.size())
                .forEach(move -> list.add(new ListItem(move)));
        Div record = new Div(
                new H2(words.word("minutes.writes")),
                list,
                new Anchor("bargaining/" + caseId + "/minutes/" + minutes.round(), words.word("minutes")));
        record.addClassNames("card", "meeting-record");
        record.getElement().setAttribute("aria-live", "polite");
        return record;
    }

    private void next() {
        TableView now = view;
        if (now != null) {
            chosen = OpenOrder.after(now, chosen).orElse(null);
            refresh();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        CaseId id = caseId;
        if (id != null) {
            SerializableConsumer<TableChanged> hear = ui.accessLater(change -> heard(), () -> subscription = null);
            subscription = kit.feed().subscribe(id, null, hear);
        }
    }

    /** Drawn for nobody but the person who has opened the page. */
    private void heard() {
        if (kit.user().person().map(Account::id).filter(me -> me.equals(opener)).isPresent()) {
            refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        TableFeed.Registration now = subscription;
        if (now != null) {
            now.remove();
            subscription = null;
        }
    }

    @Override
    public String getPageTitle() {
        return words.word("meeting");
    }
}
