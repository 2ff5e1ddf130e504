package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskDesk.Draft;
import org.xieyue.tasks.TaskRow;

/**
 * The card on which a task is decided. Opening it claims nothing: until it is claimed the form is there to read. What is
 * typed is saved on the way and kept when somebody else was faster.
 */
class DecidePanel extends Card {

    /** Who wants to know what became of the task. */
    interface Listener {
        void claimChanged(TaskRow row);

        void completed(TaskRow row);

        /** Something else was done to the case. */
        void caseChanged(CaseId id);
    }

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final transient Listener listener;
    private final transient TaskRow row;
    private final Span saved = new Span();
    private final Div overtaken = new Div();
    private final ErrorSummary errors;
    private transient @Nullable TaskSheet asked;
    private @Nullable Button primary;

    DecidePanel(DossierKit kit, TaskRow row, Listener listener) {
        super(kit.words().title(row));
        this.kit = kit;
        this.wording = kit.wording();
        this.row = row;
        this.listener = listener;
        this.errors = new ErrorSummary(wording);
        addClassName("decide");
        setId("decide");
        build(kit.user().account());
    }

    private void build(Account me) {
        boolean mine = me.id().equals(row.holder());
        Refusal barred = row.notForMe();
        if (!row.open()) {
            add(sentence(wording.say(
                    "tasks.ui.ended",
                    row.holderName() == null ? wording.say("tasks.ui.system") : row.holderName(),
                    row.endedAt() == null ? "" : wording.time(row.endedAt()))));
        } else if (mine) {
            form(true);
        } else if (row.holder() != null) {
            add(sentence(wording.say("tasks.ui.held", row.holderName() == null ? "" : row.holderName())));
        } else if (TaskWords.isAsked(row, me)) {
            form(false);
        } else if (barred != null) {
            add(sentence(wording.say(barred)));
        } else {
            add(sentence(wording.say("tasks.ui.waits", kit.words().post(row))));
        }
    }

    private void form(boolean mine) {
        TaskSheet sheet = new TaskSheet(
                wording,
                kit.componentTexts(),
                new CaseUploads(kit, row.caseId()),
                kit.desk().form(row.id()));
        FormFields form = sheet.fields();
        OpinionField opinion = sheet.opinion();
        asked = sheet;
        if (mine) {
            brief();
        }
        overtaken.addClassNames("card", "said-warn");
        overtaken.getElement().setAttribute("role", "alert");
        overtaken.setVisible(false);
        add(overtaken, errors, sheet.stack());
        kit.desk().draft(row.id()).ifPresent(draft -> {
            form.show(draft.input());
            opinion.setValue(draft.opinion());
        });
        if (mine) {
            sheet.withPhrases(this::saveDraft);
            form.onChange(this::saveDraft);
            opinion.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    saveDraft();
                }
            });
            OutcomeButtons outcomes = sheet.outcomes(this::complete);
            primary = outcomes.primary();
            add(outcomes, foot());
        } else {
            form.readOnly(true);
            opinion.setReadOnly(true);
            add(claimRow());
        }
    }

    /** What only the holder is told, such as where to go. */
    private void brief() {
        List<Fact> facts = kit.desk().brief(row.id(), wording.locale());
        if (!facts.isEmpty()) {
            KeyValues told = new KeyValues();
            facts.forEach(fact -> told.pair(fact.label(), fact.value()));
            told.addClassName("brief");
            add(told);
        }
    }

    private Component foot() {
        saved.addClassNames("faint", "small");
        saved.getElement().setAttribute("role", "status");
        Button release = new Button(wording.say("tasks.ui.release"), click -> release());
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        release.setTooltipText(wording.say("tasks.ui.release.about"));
        release.setId("release");
        Span space = new Span();
        space.addClassName("space");
        Div foot = new Div(saved, space, release);
        foot.addClassNames("row", "foot");
        return foot;
    }

    private Component claimRow() {
        Button claim = new Button(wording.say("tasks.ui.claim"), click -> claim());
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        claim.setId("claim");
        Refusal barred = row.notForMe();
        Div actions = new Div();
        if (barred == null) {
            primary = claim;
        } else {
            String reason = wording.say(barred);
            claim.setEnabled(false);
            claim.setTooltipText(reason);
            claim.getElement().setAttribute("aria-describedby", "not-for-me");
            Span said = sentence(reason);
            said.setId("not-for-me");
            said.addClassName("why-not");
            actions.add(said);
        }
        actions.addClassNames("actions", "wide");
        actions.add(claim);
        return actions;
    }

    /** Claims when nobody has, gives back when this person has. */
    void claimOrRelease() {
        if (!row.open()) {
            return;
        }
        if (row.holder() == null) {
            if (row.notForMe() == null) {
                claim();
            }
        } else if (kit.user().account().id().equals(row.holder())) {
            release();
        }
    }

    private void claim() {
        settle(kit.desk().claim(row.id()), "tasks.ui.claimed", false);
    }

    private void release() {
        saveDraft();
        settle(kit.desk().release(row.id()), "tasks.ui.released", false);
    }

    private void complete(String outcome) {
        TaskSheet sheet = asked;
        if (sheet == null) {
            return;
        }
        errors.clear(targets(sheet));
        saveDraft();
        settle(
                kit.desk()
                        .complete(
                                row.id(),
                                outcome,
                                sheet.opinion().getValue().strip(),
                                sheet.fields().values()),
                "tasks.ui.completed",
                true);
    }

    private void settle(Answer<TaskRow> answer, String said, boolean completed) {
        switch (answer) {
            case Answer.Done<TaskRow> done -> {
                String outcome = done.value().outcome();
                kit.toasts()
                        .done(
                                said,
                                kit.words().title(row),
                                outcome == null ? "" : wording.sayOr("outcome." + outcome, outcome));
                if (completed) {
                    listener.completed(done.value());
                } else {
                    listener.claimChanged(done.value());
                }
            }
            case Answer.Refused<TaskRow> refused -> refused(refused.reasons());
        }
    }

    /** The form is there to write in. */
    boolean isWritable() {
        return row.open() && kit.user().account().id().equals(row.holder());
    }

    /** A colleague was faster while this person was writing: says so and leaves the words where they are. */
    void overtaken(TaskRow now) {
        String who = now.holderName();
        if (who == null) {
            return;
        }
        saveDraft();
        String what = now.open()
                ? wording.say("tasks.ui.held", who)
                : wording.say("tasks.ui.ended", who, wording.time(Objects.requireNonNull(now.endedAt())));
        overtaken.setText(what + " " + wording.say("tasks.ui.draftKept"));
        overtaken.setVisible(true);
    }

    private void refused(List<Refusal> reasons) {
        if (errors.getParent().isEmpty()) {
            add(errors);
        }
        TaskSheet sheet = asked;
        errors.show(reasons, sheet == null ? Map.of() : targets(sheet));
        if (reasons.stream().anyMatch(reason -> reason.kind() == Refusal.Kind.CONFLICT)) {
            errors.add(sentence(wording.say("tasks.ui.draftKept")));
        }
    }

    private static Map<String, Component> targets(TaskSheet sheet) {
        Map<String, Component> targets = new LinkedHashMap<>(sheet.fields().byName());
        targets.put("opinion", sheet.opinion());
        return targets;
    }

    private void saveDraft() {
        TaskSheet sheet = asked;
        if (sheet == null) {
            return;
        }
        kit.desk()
                .saveDraft(
                        row.id(),
                        new Draft(sheet.opinion().getValue(), sheet.fields().values()));
        saved.setText(wording.say("tasks.ui.saved", wording.clock(kit.clock().now())));
    }

    void focusPrimary() {
        Optional.ofNullable(primary).ifPresent(Button::focus);
    }

    private static Span sentence(String text) {
        Span sentence = new Span(text);
        sentence.addClassNames("soft", "sentence");
        return sentence;
    }
}
