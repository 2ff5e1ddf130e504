package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.ProcessDraftRow.DraftFile;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** A changed file handed in by one person, and published by another who has looked at it. */
@org.springframework.stereotype.Component
class DraftCards {

    private static final int MOST_BYTES = 1024 * 1024;

    private final ProcessBoard board;
    private final DraftProcess draftProcess;
    private final PlayProcess playProcess;
    private final Wording wording;
    private final ComponentTexts componentTexts;
    private final Toasts toasts;

    DraftCards(
            ProcessBoard board,
            DraftProcess draftProcess,
            PlayProcess playProcess,
            Wording wording,
            ComponentTexts componentTexts,
            Toasts toasts) {
        this.board = board;
        this.draftProcess = draftProcess;
        this.playProcess = playProcess;
        this.wording = wording;
        this.componentTexts = componentTexts;
        this.toasts = toasts;
    }

    /** @param changed called when there is a new draft or a new version */
    Component of(String key, Runnable changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Paragraph how = new Paragraph(wording.say("processes.ui.change.how"));
        how.addClassName("soft");
        RouterLink studio =
                new RouterLink(wording.say("studio.ui.open"), StudioView.class, new RouteParameters("process", key));
        studio.addClassName("button-link");
        RouterLink moves =
                new RouterLink(wording.say("moves.ui.open"), MovesView.class, new RouteParameters("process", key));
        moves.addClassName("button-link");
        RouterLink play =
                new RouterLink(wording.say("play.ui.open"), PlayView.class, new RouteParameters("process", key));
        play.addClassName("button-link");
        Div links = new Div(studio, play, moves);
        links.addClassNames("row", "wrap");
        TextArea why = HandIn.why(wording);
        Card card = new Card(
                wording.say("processes.ui.change"), links, how, errors, why, upload(key, why, errors, changed));
        card.addClassName("stack");
        List<ProcessDraftRow> drafts = board.drafts(key);
        if (!drafts.isEmpty()) {
            card.add(table(drafts));
        }
        return card;
    }

    private Upload upload(String key, TextArea why, ErrorSummary errors, Runnable changed) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            errors.clear(Map.of());
            if (why.getValue().isBlank()) {
                errors.show(List.of(HandIn.missing()), Map.of());
                return;
            }
            switch (draftProcess.change(key, Map.of(file.fileName(), content), why.getValue())) {
                case Answer.Done<DraftId> done -> {
                    toasts.done("processes.ui.drafted");
                    changed.run();
                }
                case Answer.Refused<DraftId>(var reasons) -> errors.show(reasons, Map.of());
            }
        }));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setAcceptedFileExtensions(".bpmn", ".dmn", ".form");
        upload.setMaxFileSize(MOST_BYTES);
        return upload;
    }

    private RowTable<ProcessDraftRow> table(List<ProcessDraftRow> drafts) {
        return new RowTable<ProcessDraftRow>(wording.say("processes.ui.drafts"))
                .component(wording.say("processes.ui.look"), this::look)
                .text(wording.say("processes.ui.draftedBy"), ProcessDraftRow::author)
                .text(wording.say("processes.ui.draftedAt"), row -> wording.time(row.draftedAt()))
                .text(wording.say("processes.ui.changedFiles"), this::changedFiles)
                .component(wording.say("play.ui.results"), this::scenarios)
                .component(wording.say("processes.ui.state"), this::state)
                .rows(drafts);
    }

    private String changedFiles(ProcessDraftRow row) {
        return row.files().stream()
                .filter(file -> file.difference() != Difference.SAME)
                .map(DraftFile::name)
                .collect(Collectors.joining(", "));
    }

    private Component state(ProcessDraftRow row) {
        Integer version = row.publishedVersion();
        String returnedBy = row.returnedBy();
        if (returnedBy != null) {
            return Tag.neutral(wording.say("processes.ui.state.returned", returnedBy));
        }
        return version == null
                ? Tag.warn(wording.say("processes.ui.state.waiting"))
                : Tag.good(wording.say("processes.ui.state.published", version, String.valueOf(row.publisher())));
    }

    /** How the scenarios go on what waits; a click plays it. */
    private Component scenarios(ProcessDraftRow row) {
        if (!row.isWaiting()) {
            return new Span("–");
        }
        Tag tag = switch (playProcess.scenarios(playProcess.draft(row.id()))) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) -> tag(results);
            case Answer.Refused<List<ScenarioResult>>(var reasons) -> Tag.late(wording.say(reasons.getFirst()));
        };
        return new Anchor(PlayView.address(row.key(), row.id()), tag);
    }

    private Tag tag(List<ScenarioResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        if (results.isEmpty()) {
            return Tag.neutral("–");
        }
        return failed == 0
                ? Tag.good(wording.say("play.ui.results.passed", results.size()))
                : Tag.late(wording.say("play.ui.results.failed", failed, results.size()));
    }

    private Component look(ProcessDraftRow row) {
        return new Button(
                wording.say("processes.ui.look"),
                click -> click.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate(
                                DraftReviewView.class,
                                new RouteParameters(Map.of(
                                        "process",
                                        row.key(),
                                        "draft",
                                        row.id().value().toString())))));
    }
}
