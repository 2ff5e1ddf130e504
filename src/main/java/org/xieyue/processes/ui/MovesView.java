package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.moves.GoBack;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveState;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Running cases and versions: which follow the newest one, how far that is, and the way back. */
@Route("processes/:process/moves")
@PermitAll
@Needs("EDIT_PROCESSES")
class MovesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int POLL_MILLIS = 1_500;

    private final transient ProcessBoard board;
    private final transient MoveBoard moves;
    private final transient PlanMove plan;
    private final transient GoBack goBack;
    private final transient MoveCards moveCards;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final ErrorSummary errors;
    private String key = "";
    private String title = "";

    MovesView(
            ProcessBoard board,
            MoveBoard moves,
            PlanMove plan,
            GoBack goBack,
            MoveCards moveCards,
            Wording wording,
            Toasts toasts) {
        this.board = board;
        this.moves = moves;
        this.plan = plan;
        this.goBack = goBack;
        this.moveCards = moveCards;
        this.wording = wording;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        title = wording.say(
                "moves.ui.titleOf", board.label(key).map(wording::say).orElse(key));
        show();
    }

    private void show() {
        removeAll();
        List<ProcessVersionRow> versions = board.versions(key);
        List<MoveView> all = moves.of(key).stream().limit(10).map(moves::view).toList();
        Div cards = new Div(versions(versions, all));
        cards.addClassName("stack");
        boolean may = board.mayPublish();
        all.forEach(move -> cards.add(moveCards.of(move, may, this::answer)));
        add(header(versions), errors, cards);
        boolean running = all.stream().anyMatch(move -> move.state() == MoveState.RUNNING);
        UI ui = UI.getCurrent();
        ui.setPollInterval(running ? POLL_MILLIS : -1);
    }

    private Component header(List<ProcessVersionRow> versions) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        Div words = new Div(back, new H1(title));
        words.addClassName("words");
        Div header = new Div(words);
        header.addClassName("page-header");
        Optional<Integer> before = board.wayBack(key);
        if (board.mayPublish() && before.isPresent()) {
            Button button = new Button(
                    wording.say("moves.ui.goBack"),
                    click -> goBack(versions.getFirst().version(), before.get()));
            header.add(button);
        }
        return header;
    }

    private void goBack(int bad, int before) {
        ErrorSummary why = new ErrorSummary(wording);
        TextArea because = new TextArea(wording.say("moves.ui.goBack.because"));
        because.setRequired(true);
        because.setWidthFull();
        because.setHelperText(wording.say("moves.ui.handIn.help"));
        Sheet sheet = new Sheet(
                wording,
                wording.say("moves.ui.goBack"),
                why,
                soft(wording.say("moves.ui.goBack.means", bad, before)),
                because);
        sheet.primary(wording, wording.say("moves.ui.goBack.do"), () -> {
            switch (goBack.goBack(key, bad, because.getValue())) {
                case Answer.Done<Integer>(Integer version) -> {
                    sheet.close();
                    toasts.done("moves.ui.goBack.done", version);
                    answer(() -> plan.proposeBack(key, bad));
                }
                case Answer.Refused<Integer>(var reasons) -> why.show(reasons, Map.of());
            }
        });
        sheet.open();
    }

    private Card versions(List<ProcessVersionRow> versions, List<MoveView> all) {
        int newest = versions.getFirst().version();
        Card card = new Card(
                wording.say("moves.ui.versions"),
                soft(wording.say("moves.ui.versions.about")),
                new RowTable<ProcessVersionRow>(wording.say("moves.ui.versions"))
                        .text(
                                wording.say("processes.ui.version"),
                                row -> wording.say("processes.ui.versionOf", row.version()))
                        .text(wording.say("processes.ui.tag"), row -> Objects.requireNonNullElse(row.tag(), "–"))
                        .text(wording.say("processes.ui.note"), row -> Objects.requireNonNullElse(row.note(), "–"))
                        .number(wording.say("processes.ui.running"), row -> wording.number(row.running()))
                        .component("", row -> propose(row, newest, all))
                        .rows(versions.stream()
                                .filter(row -> row.running() > 0 || row.version() == newest)
                                .toList()));
        card.addClassName("stack");
        return card;
    }

    private Component propose(ProcessVersionRow row, int newest, List<MoveView> all) {
        boolean open = all.stream()
                .anyMatch(
                        move -> move.from() == row.version() && move.to() == newest && move.state() != MoveState.ENDED);
        if (row.version() == newest || row.running() == 0 || open || !board.mayPublish()) {
            return new Span(row.version() == newest ? wording.say("moves.ui.newest") : "");
        }
        return new Button(
                wording.say("moves.ui.propose", newest),
                click -> answer(
                        () -> row.undone() ? plan.proposeBack(key, row.version()) : plan.propose(key, row.version())));
    }

    /** Does it, shows what came of it, and says why where nothing did. */
    private void answer(Supplier<? extends Answer<?>> act) {
        errors.clear(Map.of());
        switch (act.get()) {
            case Answer.Done<?> done -> show();
            case Answer.Refused<?>(var reasons) -> {
                show();
                errors.show(reasons, Map.of());
            }
        }
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }

    @Override
    protected void onAttach(com.vaadin.flow.component.AttachEvent attached) {
        var polls = attached.getUI().addPollListener(poll -> show());
        addDetachListener(gone -> {
            gone.unregisterListener();
            polls.remove();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
