package org.xieyue.tasks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.CountsChanged;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskChanged;
import org.xieyue.tasks.TaskFeed;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskRow;

/** The list at the left, the dossier of the chosen task at the right; on a phone the dossier covers the list. */
@Route("inbox")
@PermitAll
class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle, DecidePanel.Listener {

    private static final int PAGE = 40;

    private final transient Inbox inbox;
    private final transient TaskFeed feed;
    private final transient DossierKit kit;
    private final transient Wording wording;
    private final InboxHead head;
    private final Button news;
    private final Div listPart = new Div();
    private final Div detailPart = new Div();
    private InboxAddress address = InboxAddress.START;
    private @Nullable InboxAddress shown;
    private @Nullable TaskList list;
    private @Nullable Dossier dossier;
    private @Nullable String nextPage;
    private int expected;
    private TaskFeed.@Nullable Registration subscription;

    InboxView(Inbox inbox, TaskFeed feed, DossierKit kit) {
        this.inbox = inbox;
        this.feed = feed;
        this.kit = kit;
        this.wording = kit.wording();
        this.head = new InboxHead(kit, this::go, this::openCheatSheet);
        this.news = new Button("", click -> reload());
        addClassName("inbox");
        news.addClassName("news-bar");
        news.setVisible(false);
        listPart.addClassName("list-part");
        detailPart.addClassName("detail-part");
        Div left = new Div(head, news, listPart);
        left.addClassName("list-column");
        add(left, detailPart);
        keys().listenFor(this);
    }

    private Keys keys() {
        return new Keys()
                .on("j", () -> move(1))
                .on("arrowdown", () -> move(1))
                .on("k", () -> move(-1))
                .on("arrowup", () -> move(-1))
                .on("e", this::next)
                .on("c", () -> withDecide(DecidePanel::claimOrRelease))
                .on("a", () -> withDecide(DecidePanel::focusPrimary))
                .on("/", head::focusSearch)
                .on("?", this::openCheatSheet)
                .on("escape", () -> go(address.with((TaskId) null)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        InboxAddress before = shown;
        head.show(address);
        if (before == null || !before.sameList(address)) {
            reload();
        }
        shown = address;
        openDetail(address.task());
    }

    private void go(InboxAddress there) {
        UI.getCurrent().navigate(InboxView.class, QueryParameters.simple(there.parameters()));
    }

    private void reload() {
        news.setVisible(false);
        Page<TaskRow> page = inbox.page(address.view(), address.filter(), null, PAGE);
        TaskList fresh =
                new TaskList(kit, address.view(), id -> address.with(id).href(), this::more);
        list = fresh;
        nextPage = page.next();
        listPart.removeAll();
        if (page.rows().isEmpty()) {
            listPart.add(NothingHere.in(address, inbox, wording, this::go));
        } else {
            fresh.append(page.rows(), page.next() != null);
            listPart.add(fresh);
        }
        expected = count();
        fresh.select(address.task());
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new CountsChanged(ui));
    }

    private int count() {
        return inbox.counts().getOrDefault(address.view(), 0);
    }

    private void more() {
        TaskList now = list;
        if (now != null && nextPage != null) {
            Page<TaskRow> page = inbox.page(address.view(), address.filter(), nextPage, PAGE);
            nextPage = page.next();
            now.append(page.rows(), page.next() != null);
        }
    }

    private void openDetail(@Nullable TaskId id) {
        setClassName("has-detail", id != null);
        TaskList now = list;
        if (now != null) {
            now.select(id);
        }
        detailPart.removeAll();
        dossier = null;
        if (id == null) {
            detailPart.add(new EmptyState(wording.say("tasks.ui.choose"), wording.say("tasks.ui.choose.next")));
            return;
        }
        Optional<TaskRow> row = find(id);
        if (row.isEmpty()) {
            detailPart.add(new EmptyState(wording.say("tasks.ui.gone"), wording.say("tasks.ui.gone.next"), back()));
            return;
        }
        Dossier opened = new Dossier(kit, row.get().caseId(), row.get(), this);
        opened.corner(back(), nextButton());
        dossier = opened;
        detailPart.add(opened);
    }

    private Optional<TaskRow> find(TaskId id) {
        try {
            return Optional.of(kit.desk().row(id));
        } catch (NotFound unknownOrNotOurs) {
            return Optional.empty();
        }
    }

    private Button back() {
        return Corner.back(wording, () -> go(address.with((TaskId) null)));
    }

    private Button nextButton() {
        return Corner.next(wording, this::next);
    }

    private void move(int steps) {
        TaskList now = list;
        if (now != null) {
            now.neighbour(address.task(), steps).ifPresent(row -> go(address.with(row.id())));
        }
    }

    private void next() {
        TaskList now = list;
        TaskId following = now == null
                ? null
                : now.nextOpen(address.task()).map(TaskRow::id).orElse(null);
        go(address.with(following));
    }

    private void withDecide(java.util.function.Consumer<DecidePanel> action) {
        Dossier open = dossier;
        if (open != null) {
            open.decidePanel().ifPresent(action);
        }
    }

    private void openCheatSheet() {
        new CheatSheet(wording).open();
    }

    @Override
    public void claimChanged(TaskRow row) {
        TaskList now = list;
        if (now != null) {
            now.update(row);
        }
        openDetail(row.id());
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new CountsChanged(ui));
    }

    @Override
    public void completed(TaskRow row) {
        TaskList now = list;
        if (now != null) {
            now.update(row);
        }
        next();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new CountsChanged(ui));
    }

    @Override
    public void caseChanged(CaseId id) {
        reload();
        openDetail(address.task());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        SerializableConsumer<TaskChanged> hear = ui.accessLater(change -> heard(ui, change), () -> subscription = null);
        SerializableRunnable look = ui.accessLater(() -> lookAgain(ui), () -> subscription = null);
        subscription = feed.subscribe(kit.user().account(), hear, look);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        TaskFeed.Registration now = subscription;
        if (now != null) {
            now.remove();
            subscription = null;
        }
    }

    /** A colleague acted: the row says so in place; new tasks wait behind a bar until the reader asks for them. */
    private void heard(UI ui, TaskChanged change) {
        TaskList now = list;
        if (now == null || kit.user().person().isEmpty()) {
            return;
        }
        if (now.contains(change.id())) {
            find(change.id()).ifPresent(row -> {
                now.update(row);
                refreshDetail(row);
            });
        } else {
            announceNewRows();
        }
        ComponentUtil.fireEvent(ui, new CountsChanged(ui));
    }

    /** There may have been changes that nobody told of: every row that is shown is read again. */
    private void lookAgain(UI ui) {
        TaskList now = list;
        if (now == null || kit.user().person().isEmpty()) {
            return;
        }
        now.rows()
                .forEach(row -> find(row.id())
                        .filter(fresh -> !fresh.equals(row))
                        .ifPresent(fresh -> {
                            now.update(fresh);
                            refreshDetail(fresh);
                        }));
        announceNewRows();
        ComponentUtil.fireEvent(ui, new CountsChanged(ui));
    }

    private void announceNewRows() {
        int fresh = count() - expected;
        if (fresh > 0) {
            news.setText(wording.say("tasks.ui.newRows", fresh));
            news.setVisible(true);
        }
    }

    /** The open dossier follows only when this person is not writing in it. */
    private void refreshDetail(TaskRow row) {
        boolean mine = kit.user().account().id().equals(row.holder());
        if (!row.id().equals(address.task()) || mine) {
            return;
        }
        Optional<DecidePanel> writing =
                Optional.ofNullable(dossier).flatMap(Dossier::decidePanel).filter(DecidePanel::isWritable);
        if (writing.isPresent()) {
            writing.get().overtaken(row);
        } else {
            openDetail(row.id());
        }
    }

    @Override
    public String getPageTitle() {
        return wording.say("tasks.view." + address.view().name());
    }
}
