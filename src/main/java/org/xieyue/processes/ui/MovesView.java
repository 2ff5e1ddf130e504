package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.moves.GoBack;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveState;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.processes.moves.MoveView.Step;
import org.xieyue.processes.moves.MoveView.Target;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.processes.moves.Stage;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
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
    private final transient RunMove run;
    private final transient GoBack goBack;
    private final transient BusinessClock clock;
    private final transient ComponentTexts componentTexts;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final ErrorSummary errors;
    private String key = "";
    private String title = "";

    MovesView(
            ProcessBoard board,
            MoveBoard moves,
            PlanMove plan,
            RunMove run,
            GoBack goBack,
            BusinessClock clock,
            ComponentTexts componentTexts,
            Wording wording,
            Toasts toasts) {
        this.board = board;
        this.moves = moves;
        this.plan = plan;
        this.run = run;
        this.goBack = goBack;
        this.clock = clock;
        this.componentTexts = componentTexts;
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
        all.forEach(move -> cards.add(move(move)));
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
        because.setHelperText(wording.say("moves.ui.note.help"));
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
                        .number(wording.say("processes.ui.version"), row -> String.valueOf(row.version()))
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

    private Card move(MoveView move) {
        Card card = new Card(wording.say(move.back() ? "moves.ui.moveBack" : "moves.ui.move", move.from(), move.to()))
                .beside(state(move));
        card.addClassName("stack");
        card.add(soft(wording.say("moves.ui.planned", move.planner(), wording.time(move.plannedAt()))));
        card.add(counts(move));
        if (move.state() != MoveState.ENDED) {
            card.add(steps(move));
        }
        if (!move.problems().isEmpty()) {
            card.add(new RowTable<Problem>(wording.say("moves.ui.problems"))
                    .text(wording.say("moves.ui.case"), Problem::number)
                    .text(wording.say("moves.ui.reason"), this::reason)
                    .rows(move.problems()));
        }
        if (move.state() != MoveState.ENDED && board.mayPublish()) {
            card.add(window(move), buttons(move));
        }
        return card;
    }

    private Tag state(MoveView move) {
        String words = wording.say("moves.ui.state." + move.state());
        return switch (move.state()) {
            case READY -> Tag.action(words);
            case RUNNING -> Tag.warn(words);
            case PAUSED -> Tag.late(words);
            case ENDED -> move.moved() > 0 ? Tag.good(words) : Tag.neutral(words);
        };
    }

    private Component counts(MoveView move) {
        Code hash = new Code(move.hash().replaceAll("(.{8})(?!$)", "$1 "));
        hash.addClassName("hash");
        KeyValues counts = new KeyValues()
                .pair(wording.say("moves.ui.progress"), wording.say("moves.ui.progress.of", move.moved(), move.all()))
                .pair(wording.say("moves.ui.ready"), wording.number(move.ready()))
                .pair(wording.say("moves.ui.going"), wording.number(move.going()))
                .pair(wording.say("moves.ui.blocked"), wording.number(move.blocked()))
                .pair(wording.say("moves.ui.skipped"), wording.number(move.skipped()));
        return counts.pair(wording.say("moves.ui.hash"), hash);
    }

    private Component steps(MoveView move) {
        return new RowTable<Step>(wording.say("moves.ui.steps"))
                .text(wording.say("moves.ui.step.old"), step -> wording.label(step.label()))
                .number(wording.say("moves.ui.cases"), step -> wording.number(step.cases()))
                .component(wording.say("moves.ui.step.new"), step -> target(move, step))
                .rows(move.steps());
    }

    private Component target(MoveView move, Step step) {
        Target target = step.target();
        Div cell = new Div();
        cell.addClassNames("row", "wrap");
        if (target == null) {
            cell.add(
                    step.cases() > 0
                            ? Tag.late(wording.say("moves.ui.step.none"))
                            : Tag.neutral(wording.say("moves.ui.step.noneNeeded")));
        } else if (target.id().equals(step.id())) {
            cell.add(new Span(wording.label(target.label())));
        }
        if (step.refused() != null) {
            cell.add(soft(wording.say("moves.ui.obstacle." + step.refused(), wording.label(step.label()))));
        }
        boolean changeable = move.state() == MoveState.READY
                && board.mayPublish()
                && !step.fitting().isEmpty();
        if (changeable && (target == null || !target.id().equals(step.id()))) {
            cell.add(choice(move, step, target));
        } else if (target != null && !target.id().equals(step.id())) {
            cell.add(new Span(wording.label(target.label())));
        }
        return cell;
    }

    private Select<Target> choice(MoveView move, Step step, @org.jspecify.annotations.Nullable Target target) {
        Select<Target> choice = new Select<>();
        choice.setAriaLabel(wording.say("moves.ui.step.choose", wording.label(step.label())));
        choice.setPlaceholder(wording.say("moves.ui.step.pick"));
        choice.setItems(step.fitting());
        choice.setItemLabelGenerator(
                one -> one == null ? wording.say("moves.ui.step.leave") : wording.label(one.label()));
        choice.setEmptySelectionAllowed(true);
        choice.setValue(target);
        choice.setWidth("min(240px, 100%)");
        choice.addValueChangeListener(change -> {
            Target chosen = change.getValue();
            answer(() -> plan.choose(move.id(), step.id(), chosen == null ? "" : chosen.id()));
        });
        return choice;
    }

    private String reason(Problem problem) {
        String words = wording.say("moves.ui.obstacle." + problem.reason(), wording.label(problem.step()));
        return problem.triedAlready() ? wording.say("moves.ui.triedAlready", words) : words;
    }

    private Component window(MoveView move) {
        var from = move.windowFrom();
        var until = move.windowUntil();
        if (from == null || until == null) {
            return new Button(wording.say("moves.ui.window.set"), click -> {
                var tonight = clock.today().atTime(LocalTime.of(22, 0));
                DateTimePicker begin = picker("moves.ui.from", tonight);
                DateTimePicker end = picker("moves.ui.until", tonight.plusHours(8));
                Sheet sheet = new Sheet(wording, wording.say("moves.ui.window.set"), begin, end);
                sheet.primary(wording, wording.say("moves.ui.window.save"), () -> {
                    sheet.close();
                    answer(() -> run.within(
                            move.id(),
                            Optional.ofNullable(begin.getValue())
                                    .map(at -> at.atZone(BusinessClock.ZONE).toInstant()),
                            Optional.ofNullable(end.getValue())
                                    .map(at -> at.atZone(BusinessClock.ZONE).toInstant())));
                });
                sheet.open();
            });
        }
        Div row = new Div(
                soft(wording.say("moves.ui.window", wording.exactTime(from), wording.exactTime(until))),
                new Button(
                        wording.say("moves.ui.window.clear"),
                        click -> answer(() -> run.within(move.id(), Optional.empty(), Optional.empty()))));
        row.addClassNames("row", "wrap");
        return row;
    }

    private DateTimePicker picker(String label, java.time.LocalDateTime value) {
        DateTimePicker picker = new DateTimePicker(wording.say(label));
        picker.setDatePickerI18n(componentTexts.datePicker());
        picker.setLocale(wording.locale());
        picker.setValue(value);
        return picker;
    }

    private Component buttons(MoveView move) {
        List<Component> buttons = new ArrayList<>();
        if (move.state() == MoveState.RUNNING) {
            buttons.add(new Button(wording.say("moves.ui.pause"), click -> answer(() -> run.pause(move.id()))));
        } else if (move.state() == MoveState.PAUSED) {
            buttons.add(primary("moves.ui.resume", () -> answer(() -> run.resume(move.id()))));
        } else {
            buttons.add(new Button(wording.say("moves.ui.refresh"), click -> answer(() -> plan.refresh(move.id()))));
            buttons.add(new Button(wording.say("moves.ui.end"), click -> answer(() -> run.end(move.id()))));
            Stage next = move.next();
            if (next != null) {
                buttons.add(primary(
                        "moves.ui.start." + next, () -> answer(() -> run.start(move.id(), move.hash(), next))));
            }
        }
        Div row = new Div(buttons.toArray(Component[]::new));
        row.addClassNames("row", "wrap");
        return row;
    }

    private Button primary(String label, Runnable action) {
        Button button = new Button(wording.say(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Does it, shows what came of it, and says why where nothing did. */
    private <T> void answer(Supplier<Answer<T>> act) {
        errors.clear(Map.of());
        switch (act.get()) {
            case Answer.Done<T> done -> show();
            case Answer.Refused<T>(var reasons) -> {
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
