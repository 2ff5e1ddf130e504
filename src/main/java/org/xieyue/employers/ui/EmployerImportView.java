package org.xieyue.employers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xieyue.employers.EmployerLine;
import org.xieyue.employers.EmployerLine.LineAction;
import org.xieyue.employers.ImportEmployers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Imports employers from a file: check, look, write. */
@Route("employers/import")
@PermitAll
@Needs("KEEP_BARGAINING")
class EmployerImportView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_FLAWS = 200;
    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private final transient ImportEmployers importEmployers;
    private final transient EmployerWords words;
    private final transient Toasts toasts;
    private final Select<Union> scope = new Select<>();
    private final ErrorSummary errors;
    private final Upload upload;
    private final Div report = new Div();

    EmployerImportView(
            ImportEmployers importEmployers, EmployerWords words, ComponentTexts componentTexts, Toasts toasts) {
        super(words.word("import.title"), words.word("import.about"));
        this.importEmployers = importEmployers;
        this.words = words;
        this.toasts = toasts;
        errors = new ErrorSummary(words.wording());
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        List<Union> scopes = words.held(Permission.KEEP_BARGAINING);
        scope.setLabel(words.word("scope"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Union::name);
        scopes.stream().findFirst().ifPresent(scope::setValue);
        Paragraph columns = new Paragraph(words.word("import.columns"));
        columns.addClassName("soft");
        report.addClassName("stack");
        Card card = new Card(words.wording().say("import.file"), scope, columns, upload);
        card.addClassName("stack");
        add(errors, card, report);
    }

    private void restart() {
        report.removeAll();
        errors.clear(Map.of());
        upload.clearFileList();
    }

    private void received(UploadMetadata file, File stored) {
        try {
            restart();
            show(file.fileName(), importEmployers.check(scope.getValue().id(), file.fileName(), stored.toPath()));
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

    private void show(String fileName, Answer<List<EmployerLine>> answer) {
        switch (answer) {
            case Answer.Refused<List<EmployerLine>> refused -> errors.show(refused.reasons(), Map.of("file", upload));
            case Answer.Done<List<EmployerLine>>(List<EmployerLine> lines) -> report.add(reportCard(fileName, lines));
        }
    }

    private Card reportCard(String fileName, List<EmployerLine> lines) {
        Map<LineAction, Integer> counts = new EnumMap<>(LineAction.class);
        lines.forEach(line -> counts.merge(line.action(), 1, Integer::sum));
        Card card = new Card(words.wording().say("import.report", fileName));
        card.addClassName("stack");
        Div tags = new Div(Tag.neutral(words.wording().say("import.report.rows", lines.size())));
        tags.addClassNames("row", "wrap");
        counts.forEach((action, count) -> {
            String text = words.wording().say("import.action." + action) + " " + count;
            tags.add(action == LineAction.REFUSED ? Tag.late(text) : Tag.action(text));
        });
        card.add(tags, flaws(lines));
        Div actions = new Div(new Anchor(resultFile(lines), words.wording().say("import.report.download")));
        actions.addClassNames("row", "wrap");
        if (counts.containsKey(LineAction.CREATE) || counts.containsKey(LineAction.UPDATE)) {
            actions.add(applyButton(lines, counts.containsKey(LineAction.REFUSED)));
        } else {
            card.add(new Paragraph(words.wording().say("import.nothing")));
        }
        card.add(actions);
        return card;
    }

    private DownloadHandler resultFile(List<EmployerLine> lines) {
        return event -> {
            event.setFileName("import-employers.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            importEmployers.writeResult(lines, words.wording().locale(), event.getOutputStream());
        };
    }

    private Button applyButton(List<EmployerLine> lines, boolean someWrong) {
        Button apply = new Button(words.wording().say(someWrong ? "import.apply.right" : "import.apply"));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> {
            switch (importEmployers.apply(scope.getValue().id(), lines, someWrong)) {
                case Answer.Done<Integer>(Integer changes) -> {
                    restart();
                    toasts.done("import.applied", changes);
                }
                case Answer.Refused<Integer> refused -> errors.show(refused.reasons(), Map.of("file", upload));
            }
        });
        return apply;
    }

    private Div flaws(List<EmployerLine> lines) {
        List<EmployerLine> wrong = lines.stream()
                .filter(line -> line.action() == LineAction.REFUSED)
                .toList();
        Div block = new Div();
        if (wrong.isEmpty()) {
            return block;
        }
        block.add(new RowTable<EmployerLine>(words.wording().say("import.report.flaws"))
                .number(words.wording().say("import.result.line"), line -> String.valueOf(line.line()))
                .text(words.word("name"), EmployerLine::name)
                .text(
                        words.wording().say("import.result.flaws"),
                        line -> String.join(
                                "; ", importEmployers.sentences(words.wording().locale(), line.flaws())))
                .rows(wrong.stream().limit(FIRST_FLAWS).toList()));
        if (wrong.size() > FIRST_FLAWS) {
            block.add(new Paragraph(words.wording().say("import.report.flaws.first", FIRST_FLAWS)));
        }
        return block;
    }
}
