package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.ProcessPicture;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.DecideDraft;
import org.xieyue.processes.moves.DecideDraft.Affected;
import org.xieyue.processes.moves.DecideDraft.Impact;
import org.xieyue.processes.moves.DecideDraft.StepImpact;
import org.xieyue.processes.moves.DecideDraft.Timed;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** A draft that waits for a decision: what differs, whom it concerns, and the decision. */
@Route("processes/:process/drafts/:draft")
@PermitAll
@Needs("EDIT_PROCESSES")
class DraftReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private enum When {
        NOW,
        NOW_AND_MOVE,
        WINDOW
    }

    private final transient ProcessBoard board;
    private final transient PublishProcess publish;
    private final transient DecideDraft decide;
    private final transient ProcessPictures pictures;
    private final transient ChangeWords changeWords;
    private final transient BusinessClock clock;
    private final transient ComponentTexts componentTexts;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final ErrorSummary errors;
    private String title = "";

    DraftReviewView(
            ProcessBoard board,
            PublishProcess publish,
            DecideDraft decide,
            ProcessPictures pictures,
            ChangeWords changeWords,
            BusinessClock clock,
            ComponentTexts componentTexts,
            Wording wording,
            Toasts toasts) {
        this.board = board;
        this.publish = publish;
        this.decide = decide;
        this.pictures = pictures;
        this.changeWords = changeWords;
        this.clock = clock;
        this.componentTexts = componentTexts;
        this.wording = wording;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        DraftId id = event.getRouteParameters()
                .get("draft")
                .flatMap(DraftReviewView::id)
                .orElseThrow(NotFound::new);
        show(key, id);
    }

    private static Optional<DraftId> id(String text) {
        try {
            return Optional.of(new DraftId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void show(String key, DraftId id) {
        removeAll();
        ProcessDraftRow row = board.drafts(key).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        title = wording.say(
                "moves.ui.review.titleOf", board.label(key).map(wording::say).orElse(key));
        ProcessPicture picture = board.draft(id);
        Div cards = new Div(
                facts(row),
                new ChangeList(wording, changeWords, wording.say("processes.changes.titleNow"), board.changes(id)),
                impact(decide.impact(row)),
                decision(row),
                pictures.diagram(picture),
                pictures.tasks(picture));
        cards.addClassName("stack");
        add(header(key, id), errors, cards);
    }

    private Component header(String key, DraftId id) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        RouterLink compare = CompareView.link(wording.say("studio.compare.open"), id, key);
        compare.addClassName("button-link");
        compare.getElement().setAttribute("target", "_blank").setAttribute("router-ignore", true);
        Div words = new Div(back, new H1(title));
        words.addClassName("words");
        Div header = new Div(words, compare);
        header.addClassName("page-header");
        return header;
    }

    private Card facts(ProcessDraftRow row) {
        Code hash = new Code(row.hash().replaceAll("(.{8})(?!$)", "$1 "));
        hash.addClassName("hash");
        return new Card(
                wording.say("processes.ui.draft"),
                new KeyValues()
                        .pair(wording.say("processes.ui.draftedBy"), row.author())
                        .pair(wording.say("processes.ui.draftedAt"), wording.exactTime(row.draftedAt()))
                        .pair(wording.say("processes.ui.note"), Objects.requireNonNullElse(row.note(), "–"))
                        .pair(wording.say("processes.ui.files"), files(row))
                        .pair(wording.say("processes.ui.hash"), hash));
    }

    private Component files(ProcessDraftRow row) {
        Div files = new Div();
        files.addClassNames("row", "wrap");
        row.files().forEach(file -> {
            String words = file.name() + " · " + wording.say("processes.ui.difference." + file.difference());
            files.add(file.difference() == Difference.SAME ? Tag.neutral(words) : Tag.warn(words));
        });
        return files;
    }

    private Card impact(Impact impact) {
        Card card = new Card(
                wording.say("moves.ui.impact"),
                soft(wording.say(
                        impact.cases() == 0 ? "moves.ui.impact.none" : "moves.ui.impact.some",
                        impact.cases(),
                        impact.elsewhere())));
        if (!impact.steps().isEmpty()) {
            card.add(new RowTable<StepImpact>(wording.say("moves.ui.impact"))
                    .text(wording.say("processes.ui.task"), step -> wording.label(step.label()))
                    .number(wording.say("moves.ui.cases"), step -> wording.number(step.cases()))
                    .component(wording.say("moves.ui.affected"), step -> affected(step.affected()))
                    .rows(impact.steps()));
        }
        card.addClassName("stack");
        return card;
    }

    private Tag affected(Affected affected) {
        String words = wording.say("moves.ui.affected." + affected);
        return switch (affected) {
            case UNCHANGED -> Tag.good(words);
            case CHANGED -> Tag.warn(words);
            case REMOVED -> Tag.late(words);
        };
    }

    private Card decision(ProcessDraftRow row) {
        Card card = new Card(wording.say("moves.ui.decision"));
        card.addClassName("stack");
        if (!row.isWaiting()) {
            String because = row.returnedBecause();
            card.add(soft(
                    because == null
                            ? wording.say("processes.ui.draft.published")
                            : wording.say("moves.ui.returned", String.valueOf(row.returnedBy()), because)));
            return card;
        }
        Optional<Timed> timed = decide.timed(row.id());
        timed.ifPresent(one -> card.add(timed(one)));
        if (row.mine() || !board.mayPublish()) {
            card.add(soft(wording.say(row.mine() ? "processes.ui.draft.mine" : "processes.ui.draft.atTheTop")));
            return card;
        }
        if (timed.filter(one -> one.state().equals("WAITING")).isPresent()) {
            card.add(new Button(wording.say("moves.ui.withdraw"), click -> {
                decide.withdraw(row.id());
                show(row.key(), row.id());
            }));
            return card;
        }
        card.add(soft(wording.say("processes.ui.draft.compare")));
        fields(row, card);
        return card;
    }

    private Span timed(Timed timed) {
        return soft(wording.say(
                "moves.ui.timed." + timed.state(), wording.exactTime(timed.from()), wording.exactTime(timed.until())));
    }

    private void fields(ProcessDraftRow row, Card card) {
        TextArea note = new TextArea(wording.say("processes.ui.note"));
        note.setValue(Objects.requireNonNullElse(row.note(), ""));
        note.setHelperText(wording.say("moves.ui.note.help"));
        note.setRequired(true);
        note.setWidthFull();
        TextArea opinion = new TextArea(wording.say("moves.ui.opinion"));
        opinion.setHelperText(wording.say("moves.ui.opinion.help"));
        opinion.setWidthFull();
        RadioButtonGroup<When> when = new RadioButtonGroup<>(wording.say("moves.ui.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(one -> wording.say("moves.ui.when." + one));
        when.setValue(When.NOW);
        LocalDateTime tonight = clock.today().atTime(LocalTime.of(22, 0));
        DateTimePicker from = picker("moves.ui.from", tonight);
        DateTimePicker until = picker("moves.ui.until", tonight.plusHours(8));
        Div window = new Div(from, until);
        window.addClassNames("row", "wrap");
        window.setVisible(false);
        when.addValueChangeListener(change -> window.setVisible(change.getValue() == When.WINDOW));
        Button back = new Button(
                wording.say("moves.ui.return"),
                click -> done(
                        row,
                        publish.returnToAuthor(row.id(), row.hash(), opinion.getValue()),
                        "moves.ui.returned.done"));
        Button yes = new Button(wording.say("processes.ui.publish"), click -> {
            if (when.getValue() == When.WINDOW) {
                done(
                        row,
                        decide.publishWithin(row, note.getValue(), opinion.getValue(), instant(from), instant(until)),
                        "moves.ui.scheduled");
            } else {
                publish(row, note.getValue(), opinion.getValue(), when.getValue() == When.NOW_AND_MOVE);
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> yes.setEnabled(true));
        Div buttons = new Div(back, yes);
        buttons.addClassNames("row", "wrap");
        card.add(note, opinion, when, window, buttons);
    }

    private DateTimePicker picker(String label, LocalDateTime value) {
        DateTimePicker picker = new DateTimePicker(wording.say(label));
        picker.setDatePickerI18n(componentTexts.datePicker());
        picker.setLocale(wording.locale());
        picker.setValue(value);
        return picker;
    }

    private Instant instant(DateTimePicker picker) {
        LocalDateTime chosen = picker.getValue();
        return chosen == null
                ? Instant.EPOCH
                : chosen.atZone(BusinessClock.ZONE).toInstant();
    }

    private void publish(ProcessDraftRow row, String note, String opinion, boolean move) {
        int before = board.versions(row.key()).stream()
                .findFirst()
                .map(ProcessVersionRow::version)
                .orElse(0);
        switch (publish.publishDraft(row.id(), row.hash(), note, opinion)) {
            case Answer.Done<Integer>(Integer version) -> {
                toasts.done("processes.ui.published", version);
                getUI().ifPresent(ui -> {
                    if (move && before != version) {
                        ui.navigate("processes/" + row.key() + "/moves");
                    } else {
                        ui.navigate(ProcessView.class, new RouteParameters("process", row.key()));
                    }
                });
            }
            case Answer.Refused<Integer>(var reasons) -> refuse(reasons);
        }
    }

    private void done(ProcessDraftRow row, Answer<DraftId> answer, String told) {
        switch (answer) {
            case Answer.Done<DraftId> done -> {
                errors.clear(Map.of());
                toasts.done(told);
                show(row.key(), row.id());
            }
            case Answer.Refused<DraftId>(var reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Refusal> reasons) {
        errors.show(reasons, Map.of());
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
