package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.TextDiff;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.PositionId;
import org.xieyue.negotiation.PrepareDraft.Saved;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Prepares a position; a chief tables it. When a colleague was faster, both texts are shown and kept until they are merged. */
class PositionSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableView view;
    private final transient Row row;
    private final transient Runnable done;
    private final transient TableWords words;
    private final Fields fields;
    private final Div clash = new Div();
    private final Span mergedNote = new Span();
    private final ErrorSummary errors;
    private final Set<UUID> merges = new HashSet<>();
    private int basedOn;

    PositionSheet(TableKit kit, TableView view, Row row, OwnNotes notes, Runnable done) {
        super(kit.words().wording(), kit.words().word("position.title", row.number(), row.title()));
        this.kit = kit;
        this.view = view;
        this.row = row;
        this.done = done;
        this.words = kit.words();
        errors = new ErrorSummary(words.wording());
        fields = new Fields(words);
        fields.show(start(notes));
        clash.addClassName("stack");
        take(notes);
        Span rule = new Span(words.word(view.chief() ? "position.rule" : "position.rule-other"));
        rule.addClassNames("soft", "small");
        mergedNote.addClassNames("small", "strong");
        mergedNote.getElement().setAttribute("role", "status");
        add(errors, clash, mergedNote, fields, rule);
        Button keep = new Button(words.word("position.keep"), click -> keep());
        getFooter().add(keep);
        if (view.chief() && view.inRound()) {
            primary(words.wording(), words.word("position.table"), this::table);
        }
    }

    private Terms start(OwnNotes notes) {
        OwnNotes.Draft draft = notes.draft();
        return draft == null ? tabled() : draft.terms();
    }

    /** What a draft begins with: the own position, else the last text. */
    private Terms tabled() {
        Side mine = view.side();
        TableView.Offer own = mine == null ? null : row.of(mine);
        return own == null ? row.last() : own.terms();
    }

    /** What is kept now; texts that wait beside it are shown with what is different in them. */
    private void take(OwnNotes notes) {
        OwnNotes.Draft draft = notes.draft();
        basedOn = draft == null ? 0 : draft.version();
        merges.clear();
        clash.removeAll();
        for (OwnNotes.Draft beside : notes.besides()) {
            merges.add(beside.id());
            clash.add(beside(beside, draft));
        }
    }

    private Component beside(OwnNotes.Draft beside, OwnNotes.@Nullable Draft draft) {
        Span who = new Span(words.word(
                "position.beside",
                beside.author(),
                words.wording().time(beside.at()),
                draft == null ? "" : draft.author()));
        who.addClassName("strong");
        Div texts = new Div(
                who,
                DiffCard.pieces(TextDiff.between(
                        draft == null ? "" : draft.terms().text(),
                        beside.terms().text())));
        texts.addClassNames("card", "said-warn", "diff", "stack");
        Button merge = new Button(words.word("position.merge"), click -> merge(beside, draft));
        Button use = new Button(words.word("position.use"), click -> fields.show(beside.terms()));
        for (Button one : List.of(merge, use)) {
            one.addThemeVariants(ButtonVariant.LUMO_SMALL);
        }
        merge.setVisible(draft != null);
        Div choice = new Div(merge, use);
        choice.addClassNames("row", "wrap");
        texts.add(choice);
        return texts;
    }

    private void merge(OwnNotes.Draft beside, OwnNotes.@Nullable Draft draft) {
        if (draft == null) {
            return;
        }
        Terms base = beside.base();
        DraftMerge merged = DraftMerge.of(row, base == null ? tabled() : base, draft.terms(), beside.terms());
        fields.show(merged.terms());
        mergedNote.setText(words.word(merged.clash() ? "position.merged-clash" : "position.merged"));
    }

    Fields fields() {
        return fields;
    }

    void keep() {
        Map<String, Component> all = Map.of("text", fields.text, "amount", fields.amount, "unit", fields.unit);
        List<Refusal> flaws = fields.flaws();
        errors.clear(all);
        if (!flaws.isEmpty()) {
            errors.show(flaws, all);
            return;
        }
        Answer<Saved> answer = kit.prepareDraft().save(view.caseId(), row.key(), fields.terms(), basedOn, merges);
        switch (answer) {
            case Answer.Refused<Saved>(var reasons) -> errors.show(reasons, all);
            case Answer.Done<Saved>(Saved saved) -> {
                if (saved.beside() == null) {
                    close();
                    done.run();
                } else {
                    take(kit.ownSide().notes(view.caseId(), row.key()));
                    kit.toasts().done("negotiation.ui.position.clash");
                }
            }
        }
    }

    private void table() {
        Map<String, Component> all =
                Map.of("text", fields.text, "amount", fields.amount, "unit", fields.unit, "compared", fields.compared);
        List<Refusal> flaws = fields.flaws();
        errors.clear(all);
        if (!flaws.isEmpty()) {
            errors.show(flaws, all);
            return;
        }
        switch (kit.tablePosition().table(view.caseId(), row.key(), fields.terms(), fields.isCompared())) {
            case Answer.Refused<PositionId>(var reasons) -> errors.show(reasons, all);
            case Answer.Done<PositionId> tabled -> {
                close();
                kit.toasts().done("negotiation.ui.position.tabled", row.number());
                done.run();
            }
        }
    }
}
