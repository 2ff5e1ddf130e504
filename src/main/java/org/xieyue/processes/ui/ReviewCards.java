package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.moves.DraftImpact.Affected;
import org.xieyue.processes.moves.DraftImpact.Impact;
import org.xieyue.processes.moves.DraftImpact.StepImpact;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.processes.moves.RehearseMove;
import org.xieyue.processes.moves.RehearseMove.Rehearsal;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** What a reviewer sees of a draft: the facts, what the rules and the scenarios say, and which cases it concerns. */
@org.springframework.stereotype.Component
class ReviewCards {

    private final ProcessBoard board;
    private final PlayProcess playProcess;
    private final RehearseMove rehearseMove;
    private final Wording wording;

    ReviewCards(ProcessBoard board, PlayProcess playProcess, RehearseMove rehearseMove, Wording wording) {
        this.board = board;
        this.playProcess = playProcess;
        this.rehearseMove = rehearseMove;
        this.wording = wording;
    }

    Card facts(ProcessDraftRow row) {
        return new Card(
                wording.say("processes.ui.draft"),
                new KeyValues()
                        .pair(wording.say("processes.ui.draftedBy"), row.author())
                        .pair(wording.say("processes.ui.draftedAt"), wording.exactTime(row.draftedAt()))
                        .pair(wording.say("processes.ui.note"), Objects.requireNonNullElse(row.note(), "–"))
                        .pair(wording.say("processes.ui.files"), files(row))
                        .pair(wording.say("processes.ui.hash"), hash(row.hash())));
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

    /** So that two people can read it to each other. */
    static Code hash(String hash) {
        Code code = new Code(hash.replaceAll("(.{8})(?!$)", "$1 "));
        code.addClassName("hash");
        return code;
    }

    Component findings(ProcessDraftRow row) {
        List<Finding> findings = board.findings(row.id());
        return findings.isEmpty()
                ? new Card(wording.say("moves.ui.review.check"), Tag.good(wording.say("moves.ui.review.check.none")))
                : new FindingList(wording, findings);
    }

    Card scenarios(ProcessDraftRow row) {
        Card card = new Card(wording.say("moves.ui.review.scenarios"));
        card.addClassName("stack");
        switch (playProcess.scenarios(playProcess.draft(row.id()))) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) -> {
                if (results.isEmpty()) {
                    RouterLink play = new RouterLink(
                            wording.say("play.ui.open"), PlayView.class, new RouteParameters("process", row.key()));
                    play.addClassName("button-link");
                    card.add(soft(wording.say("moves.ui.review.scenarios.none")), new Div(play));
                } else {
                    card.add(
                            soft(wording.say("moves.ui.review.scenarios.about")),
                            new ScenarioList(wording, results, row.key(), row.id()));
                }
            }
            case Answer.Refused<List<ScenarioResult>>(var reasons) -> {
                ErrorSummary errors = new ErrorSummary(wording);
                errors.show(reasons, Map.of());
                card.add(errors);
            }
        }
        return card;
    }

    Card impact(Impact impact) {
        Card card = new Card(
                wording.say("moves.ui.impact"),
                soft(wording.say(
                        impact.cases() == 0 ? "moves.ui.impact.none" : "moves.ui.impact.some", impact.cases())));
        card.addClassName("stack");
        if (impact.elsewhere() > 0) {
            card.add(soft(wording.say("moves.ui.impact.elsewhere", impact.elsewhere())));
        }
        List<StepImpact> with =
                impact.steps().stream().filter(step -> step.cases() > 0).toList();
        List<StepImpact> without =
                impact.steps().stream().filter(step -> step.cases() == 0).toList();
        if (!with.isEmpty()) {
            card.add(steps(with));
        }
        if (!without.isEmpty()) {
            card.add(new Details(wording.say("moves.ui.impact.others", without.size()), steps(without)));
        }
        return card;
    }

    private RowTable<StepImpact> steps(List<StepImpact> steps) {
        return new RowTable<StepImpact>(wording.say("moves.ui.impact"))
                .text(wording.say("processes.ui.task"), step -> wording.label(step.label()))
                .number(wording.say("moves.ui.cases"), step -> wording.number(step.cases()))
                .component(wording.say("moves.ui.affected"), step -> affected(step.affected()))
                .rows(steps);
    }

    private Tag affected(Affected affected) {
        String words = wording.say("moves.ui.affected." + affected);
        return switch (affected) {
            case UNCHANGED -> Tag.good(words);
            case CHANGED -> Tag.warn(words);
            case REMOVED -> Tag.late(words);
        };
    }

    /** What would become of the running cases if they followed: tried out, and taken back. */
    Card rehearsal(ProcessDraftRow row) {
        Card card = new Card(wording.say("moves.ui.rehearsal"));
        card.addClassName("stack");
        switch (rehearseMove.of(row)) {
            case Answer.Done<Rehearsal>(Rehearsal tried)
            when tried.blocked() == 0 ->
                card.add(new Div(Tag.good(wording.say("moves.ui.rehearsal.all", tried.ready()))));
            case Answer.Done<Rehearsal>(Rehearsal tried) ->
                card.add(
                        new Div(Tag.warn(wording.say("moves.ui.rehearsal.some", tried.ready(), tried.blocked()))),
                        soft(wording.say("moves.ui.rehearsal.means")),
                        new RowTable<Problem>(wording.say("moves.ui.problems"))
                                .text(wording.say("moves.ui.case"), Problem::number)
                                .text(wording.say("moves.ui.reason"), this::reason)
                                .rows(tried.problems()));
            case Answer.Refused<Rehearsal>(var reasons) ->
                reasons.forEach(reason -> card.add(soft(wording.say(reason))));
        }
        return card;
    }

    /** Before there is a plan, the way out is another one. */
    private String reason(Problem problem) {
        String before = "moves.ui.rehearsal.obstacle." + problem.reason();
        return wording.say(
                wording.has(before) ? before : "moves.ui.obstacle." + problem.reason(), wording.label(problem.step()));
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }
}
