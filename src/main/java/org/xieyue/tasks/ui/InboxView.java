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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.CountsChanged;
import org.xieyue.shared.ui.Keys;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.OwnMatter;
import org.xieyue.tasks.TaskChanged;
import org.xieyue.tasks.TaskFeed;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.TaskView;

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
    private final InboxDetail detail;
    private InboxAddress address = InboxAddress.START;
    private @Nullable InboxAddress shown;
    private @Nullable TaskList list;
    private @Nullable String nextPage;
    private int expected;
    private TaskFeed.@Nullable Registration subscription;

    InboxView(Inbox inbox, TaskFeed feed, DossierKit kit) {
        this.inbox = inbox;
        this.feed = feed;
        this.kit = kit;
        this.wording = kit.wording();
        this.head = new InboxHead(kit, this::go, this::openCheatSheet);
        this.detail = new InboxDetail(kit, this, this::close, this::next);
        this.news = new Button("", click -> reload());
        addClassName("inbox");
        news.addClassName("news-bar");
        news.setVisible(false);
        listPart.addClassName("list-part");
        Div left = new Div(head, news, listPart);
        left.addClassName("list-column");
        add(left, detail);
        keys().listenFor(this);
    }

    private Keys keys() {
        return new Keys()
                .on("j", () -> move(1))
                .on("arrowdown", () -> move(1))
                .on("k", () -> move(-1))
                .on("arrowup", () -> move(-1))
                .on("e", this::next)
                .on("c", () -> detail.withDecide(DecidePanel::claimOrRelease))
                .on("a", () -> detail.withDecide(DecidePanel::focusPrimary))
                .on("/", head::focusSearch)
                .on("?", this::openCheatSheet)
                .on("escape", this::close);
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
        List<OwnMatter> matters =
                address.view() == TaskView.MINE && !address.isFiltered() ? inbox.matters(wording.locale()) : List.of();
        if (!matters.isEmpty()) {
            listPart.add(new OwnMatterList(kit, matters));
        }
        if (page.rows().isEmpty() && matters.isEmpty()) {
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
        detail.show(id);
    }

    private void close() {
        go(address.with((TaskId) null));
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
            detail.find(change.id()).ifPresent(row -> {
                now.update(row);
                detail.refresh(row);
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
                .forEach(row -> detail.find(row.id())
                        .filter(fresh -> !fresh.equals(row))
                        .ifPresent(fresh -> {
                            now.update(fresh);
                            detail.refresh(fresh);
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

    @Override
    public String getPageTitle() {
        return wording.say("tasks.view." + address.view().name());
    }
}
