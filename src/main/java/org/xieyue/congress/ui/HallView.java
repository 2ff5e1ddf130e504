package org.xieyue.congress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionView;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.QrPicture;

/** For the wall of the hall: how many are there, how many are missing, and the code to check in with. */
@Route(value = "congress/hall/:session", autoLayout = false)
@PermitAll
@Needs("KEEP_CONGRESS")
class HallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MILLIS = 2000;

    private final transient SessionBoard board;
    private final transient CongressWords words;
    private final H1 heading = new H1();
    private final QuorumPanel panel;
    private final Div door = new Div();
    private transient @Nullable SessionId session;

    HallView(SessionBoard board, CongressWords words) {
        this.board = board;
        this.words = words;
        panel = new QuorumPanel(words);
        addClassName("hall");
        add(heading, panel, door);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            SessionId id =
                    SessionId.parse(event.getRouteParameters().get("session").orElse(""));
            SessionView view = board.view(id);
            session = id;
            heading.setText(words.title(view.congress()) + " " + view.row().title());
            board.checkInCode(id).ifPresent(this::door);
            refresh();
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void door(String code) {
        door.addClassNames("row", "wrap");
        Span how = new Span(words.word("scan"));
        how.addClassName("of");
        getUI().or(() -> java.util.Optional.ofNullable(com.vaadin.flow.component.UI.getCurrent()))
                .ifPresent(ui -> ui.getPage().fetchCurrentURL(url -> {
                    String way = url.getProtocol() + "://" + url.getAuthority() + "/congress/check-in/" + code;
                    door.removeAll();
                    door.add(new QrPicture(way, words.word("scan")), how);
                }));
    }

    private void refresh() {
        SessionId id = session;
        if (id != null) {
            board.attendance(id).ifPresent(panel::show);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(EVERY_MILLIS);
        attached.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return words.word("hall");
    }
}
