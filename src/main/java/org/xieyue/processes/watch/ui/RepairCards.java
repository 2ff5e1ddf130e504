package org.xieyue.processes.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xieyue.processes.watch.MovePreview;
import org.xieyue.processes.watch.Repair;
import org.xieyue.processes.watch.RepairBoard;
import org.xieyue.processes.watch.RepairCase;
import org.xieyue.processes.watch.RepairId;
import org.xieyue.processes.watch.Whereabouts;
import org.xieyue.processes.watch.Whereabouts.Stop;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** A case moved to another step: proposed by one person, consented to by another. */
@org.springframework.stereotype.Component
class RepairCards {

    private final RepairCase repairCase;
    private final RepairBoard board;
    private final WatchWords words;
    private final Wording wording;
    private final Toasts toasts;

    RepairCards(RepairCase repairCase, RepairBoard board, WatchWords words, Wording wording, Toasts toasts) {
        this.repairCase = repairCase;
        this.board = board;
        this.words = words;
        this.wording = wording;
        this.toasts = toasts;
    }

    Component of(String key, Runnable changed) {
        TextField number = new TextField(wording.say("watch.repair.number"));
        number.setMaxLength(40);
        Button look = new Button(wording.say("watch.repair.look"), click -> open(key, number.getValue(), changed));
        Div row = new Div(number, look);
        row.addClassNames("row", "wrap", "baseline");
        Paragraph how = new Paragraph(wording.say("watch.repair.how"));
        how.addClassName("soft");
        Card card = new Card(wording.say("watch.repairs"), how, row);
        card.addClassName("stack");
        List<Repair> repairs = board.of(key);
        if (!repairs.isEmpty()) {
            card.add(table(key, repairs, changed));
        }
        return card;
    }

    private RowTable<Repair> table(String key, List<Repair> repairs, Runnable changed) {
        return new RowTable<Repair>(wording.say("watch.repairs"))
                .text(wording.say("watch.incident.case"), Repair::caseNumber)
                .text(
                        wording.say("watch.repair.move"),
                        each -> wording.say(
                                "watch.repair.fromTo", words.step(key, each.from()), words.step(key, each.to())))
                .text(wording.say("watch.repair.reason"), Repair::reason)
                .text(wording.say("watch.repair.proposedBy"), Repair::proposedBy)
                .text(wording.say("watch.repair.proposedAt"), each -> wording.time(each.proposedAt()))
                .component(wording.say("watch.repair.state"), each -> state(key, each, changed))
                .rows(repairs);
    }

    private Component state(String key, Repair each, Runnable changed) {
        if (each.decision() == Repair.Decision.CONSENTED) {
            return Tag.good(wording.say("watch.repair.CONSENTED", String.valueOf(each.decidedBy())));
        }
        if (each.decision() != null) {
            return Tag.neutral(wording.say("watch.repair." + each.decision(), String.valueOf(each.decidedBy())));
        }
        return new Button(wording.say("watch.repair.decide"), click -> decide(key, each, changed));
    }

    private void decide(String key, Repair repair, Runnable changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        MovePreview preview = repair.preview();
        Sheet sheet = new Sheet(
                wording,
                wording.say("watch.repair.decide"),
                errors,
                new KeyValues()
                        .pair(wording.say("watch.incident.case"), repair.caseNumber())
                        .pair(wording.say("watch.repair.reason"), repair.reason())
                        .pair(wording.say("watch.repair.proposedBy"), repair.proposedBy()),
                preview == null ? new Paragraph(wording.say("watch.repair.stale")) : meaning(key, preview));
        Button decline = new Button(
                wording.say(repair.mine() ? "watch.repair.withdraw" : "watch.repair.decline"),
                click -> decided(repairCase.decline(repair.id()), "watch.repair.declined", sheet, errors, changed));
        decline.addThemeVariants(ButtonVariant.LUMO_ERROR);
        sheet.add(decline);
        if (!repair.mine() && preview != null) {
            sheet.primary(
                    wording,
                    wording.say("watch.repair.consent"),
                    () -> decided(repairCase.consent(repair.id()), "watch.repair.consented", sheet, errors, changed));
        }
        sheet.open();
    }

    private void decided(Answer<RepairId> answer, String done, Sheet sheet, ErrorSummary errors, Runnable changed) {
        switch (answer) {
            case Answer.Done<RepairId> ignored -> {
                sheet.close();
                toasts.done(done);
                changed.run();
            }
            case Answer.Refused<RepairId>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    /** Shows where a case stands, and lets somebody propose another step. */
    void open(String key, String number, Runnable changed) {
        switch (repairCase.find(key, number)) {
            case Answer.Done<Whereabouts>(Whereabouts found) -> propose(found, changed);
            case Answer.Refused<Whereabouts>(var reasons) -> toasts.refused(reasons);
        }
    }

    private void propose(Whereabouts found, Runnable changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Select<Stop> from = stops(found.processKey(), "watch.repair.from", found.at());
        from.setValue(found.at().isEmpty() ? null : found.at().getFirst());
        Select<Stop> to = stops(found.processKey(), "watch.repair.to", found.targets());
        TextArea reason = new TextArea(wording.say("watch.repair.reason"));
        reason.setHelperText(wording.say("watch.repair.reason.help"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        Div meaning = new Div();
        meaning.getElement().setAttribute("aria-live", "polite");
        HasValue.ValueChangeListener<HasValue.ValueChangeEvent<?>> look = change -> {
            meaning.removeAll();
            if (from.getValue() != null && to.getValue() != null) {
                repairCase
                        .preview(
                                found.processKey(),
                                found.caseNumber(),
                                from.getValue().elementId(),
                                to.getValue().elementId())
                        .map(preview -> {
                            meaning.add(meaning(found.processKey(), preview));
                            return preview;
                        });
            }
        };
        from.addValueChangeListener(look);
        to.addValueChangeListener(look);
        Sheet sheet = new Sheet(
                wording,
                wording.say("watch.repair.title", found.caseNumber(), found.version()),
                errors,
                from,
                to,
                meaning,
                reason);
        sheet.primary(wording, wording.say("watch.repair.propose"), () -> {
            String left = from.getValue() == null ? "" : from.getValue().elementId();
            String target = to.getValue() == null ? "" : to.getValue().elementId();
            switch (repairCase.propose(
                    found.processKey(), found.caseNumber(), left, target, found.standing(), reason.getValue())) {
                case Answer.Done<RepairId> done -> {
                    sheet.close();
                    toasts.done("watch.repair.proposed");
                    changed.run();
                }
                case Answer.Refused<RepairId>(var reasons) -> errors.show(reasons, Map.of("reason", reason, "to", to));
            }
        });
        sheet.open();
    }

    private Select<Stop> stops(String key, String label, List<Stop> stops) {
        Select<Stop> select = new Select<>();
        select.setLabel(wording.say(label));
        select.setItems(stops);
        select.setItemLabelGenerator(
                stop -> words.step(key, Objects.requireNonNull(stop).name()));
        select.setWidthFull();
        return select;
    }

    private Component meaning(String key, MovePreview preview) {
        Div said = new Div(new Paragraph(
                wording.say("watch.repair.means", words.step(key, preview.left()), words.step(key, preview.target()))));
        if (!preview.skipped().isEmpty()) {
            said.add(new Paragraph(wording.say("watch.repair.skips", list(key, preview.skipped()))));
        }
        if (!preview.again().isEmpty()) {
            said.add(new Paragraph(wording.say("watch.repair.again", list(key, preview.again()))));
        }
        Paragraph rules = new Paragraph(wording.say("watch.repair.rules"));
        rules.addClassName("soft");
        said.add(rules);
        return said;
    }

    private String list(String key, List<String> names) {
        return names.stream()
                .map(name -> words.step(key, name))
                .collect(Collectors.joining(wording.say("watch.repair.comma")));
    }
}
