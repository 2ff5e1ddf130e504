package org.xieyue.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.members.ImportMembers;
import org.xieyue.members.ImportReport;
import org.xieyue.members.ImportReport.FlawedRow;
import org.xieyue.members.ImportUnions;
import org.xieyue.members.MatchRule;
import org.xieyue.members.RowAction;
import org.xieyue.members.UnionLine;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Imports members or unions from a file: check, look, write. */
@Route("members/import")
@RolesAllowed("ADMINISTRATOR")
class ImportView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_FLAWS = 200;
    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private enum Kind {
        MEMBERS,
        UNIONS
    }

    private final transient ImportMembers importMembers;
    private final transient ImportUnions importUnions;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final Select<Union> scope = new Select<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<MatchRule> rule = new RadioButtonGroup<>();
    private final Paragraph columns = new Paragraph();
    private final ErrorSummary errors;
    private final Upload upload;
    private final Div report = new Div();

    ImportView(
            ImportMembers importMembers,
            ImportUnions importUnions,
            OwnUnions ownUnions,
            Wording wording,
            ComponentTexts componentTexts,
            Toasts toasts) {
        super(wording.say("import.title"), wording.say("import.about"));
        this.importMembers = importMembers;
        this.importUnions = importUnions;
        this.wording = wording;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        arrange(ownUnions.heldAs(Permission.KEEP_MEMBERS.roles()));
    }

    private void arrange(List<Union> scopes) {
        scope.setLabel(wording.say("members.scope"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Union::name);
        scopes.stream().findFirst().ifPresent(scope::setValue);
        kind.setLabel(wording.say("import.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(choice -> wording.say("import.kind." + choice));
        kind.addValueChangeListener(change -> choose(change.getValue()));
        rule.setLabel(wording.say("import.rule"));
        rule.setItems(MatchRule.values());
        rule.setItemLabelGenerator(choice -> wording.say("import.rule." + choice));
        rule.setValue(MatchRule.NATIONAL_ID);
        columns.addClassName("soft");
        report.addClassName("stack");
        Card card = new Card(wording.say("import.file"), scope, kind, rule, columns, upload);
        card.addClassName("stack");
        add(errors, card, report);
        kind.setValue(Kind.MEMBERS);
    }

    private void choose(Kind chosen) {
        rule.setVisible(chosen == Kind.MEMBERS);
        columns.setText(wording.say("import.columns." + chosen));
        restart();
    }

    private void restart() {
        report.removeAll();
        errors.clear(Map.of());
        upload.clearFileList();
    }

    private void received(UploadMetadata file, File stored) {
        try {
            restart();
            if (kind.getValue() == Kind.MEMBERS) {
                showMembers(
                        importMembers.check(scope.getValue().id(), rule.getValue(), file.fileName(), stored.toPath()));
            } else {
                showUnions(
                        file.fileName(), importUnions.check(scope.getValue().id(), file.fileName(), stored.toPath()));
            }
        } finally {
            delete(stored);
        }
    }

    private static void delete(File stored) {
        try {
            Files.deleteIfExists(stored.toPath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void showMembers(Answer<ImportReport> answer) {
        switch (answer) {
            case Answer.Refused<ImportReport> refused -> errors.show(refused.reasons(), Map.of("file", upload));
            case Answer.Done<ImportReport>(ImportReport checked) -> {
                Card card = reportCard(checked.fileName(), checked.rows(), checked.counts());
                card.add(flawTable(checked.firstFlaws(), checked.refused()));
                Anchor download = new Anchor(resultFile(checked), wording.say("import.report.download"));
                Div actions = new Div(download);
                actions.addClassNames("row", "wrap");
                if (checked.changes() > 0) {
                    actions.add(applyButton(checked));
                } else {
                    card.add(new Paragraph(wording.say("import.nothing")));
                }
                card.add(actions);
                report.add(card);
            }
        }
    }

    private DownloadHandler resultFile(ImportReport checked) {
        return event -> {
            event.setFileName("import-" + checked.id() + ".xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            importMembers.writeResult(checked.id(), wording.locale(), event.getOutputStream());
        };
    }

    private Button applyButton(ImportReport checked) {
        boolean someWrong = checked.refused() > 0;
        Button apply = new Button(wording.say(someWrong ? "import.apply.right" : "import.apply"));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> {
            finish(importMembers.apply(checked.id(), someWrong).map(ImportReport::changes));
        });
        return apply;
    }

    private void showUnions(String fileName, Answer<List<UnionLine>> answer) {
        switch (answer) {
            case Answer.Refused<List<UnionLine>> refused -> errors.show(refused.reasons(), Map.of("file", upload));
            case Answer.Done<List<UnionLine>>(List<UnionLine> lines) -> {
                Map<RowAction, Integer> counts = new EnumMap<>(RowAction.class);
                lines.forEach(line -> counts.merge(line.action(), 1, Integer::sum));
                List<FlawedRow> flawed = lines.stream()
                        .filter(line -> line.action() == RowAction.REFUSED)
                        .map(line -> new FlawedRow(line.line(), line.flaws()))
                        .toList();
                Card card = reportCard(fileName, lines.size(), counts);
                card.add(flawTable(flawed.stream().limit(FIRST_FLAWS).toList(), flawed.size()));
                if (flawed.isEmpty() && counts.containsKey(RowAction.CREATE)) {
                    Button apply = new Button(wording.say("import.apply"));
                    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    apply.setDisableOnClick(true);
                    apply.addClickListener(
                            click -> finish(importUnions.apply(scope.getValue().id(), lines)));
                    card.add(apply);
                }
                report.add(card);
            }
        }
    }

    private void finish(Answer<Integer> answer) {
        switch (answer) {
            case Answer.Done<Integer>(Integer changes) -> {
                restart();
                toasts.done("import.applied", changes);
            }
            case Answer.Refused<Integer> refused -> errors.show(refused.reasons(), Map.of("file", upload));
        }
    }

    private Card reportCard(String fileName, int rows, Map<RowAction, Integer> counts) {
        Card card = new Card(wording.say("import.report", fileName));
        Div tags = new Div(Tag.neutral(wording.say("import.report.rows", rows)));
        tags.addClassNames("row", "wrap");
        for (Map.Entry<RowAction, Integer> count : counts.entrySet()) {
            String words = wording.say("import.action." + count.getKey()) + " " + count.getValue();
            tags.add(count.getKey() == RowAction.REFUSED ? Tag.late(words) : Tag.action(words));
        }
        card.addClassName("stack");
        card.add(tags);
        return card;
    }

    private Div flawTable(List<FlawedRow> flawed, int all) {
        Div block = new Div();
        if (flawed.isEmpty()) {
            return block;
        }
        block.add(new RowTable<FlawedRow>(wording.say("import.report.flaws"))
                .number(wording.say("import.result.line"), row -> String.valueOf(row.line()))
                .text(
                        wording.say("import.result.flaws"),
                        row -> String.join("; ", importMembers.sentences(wording.locale(), row.flaws())))
                .rows(flawed));
        if (all > flawed.size()) {
            block.add(new Paragraph(wording.say("import.report.flaws.first", flawed.size())));
        }
        return block;
    }
}
