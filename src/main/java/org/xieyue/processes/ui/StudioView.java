package org.xieyue.processes.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Where an administrator changes the diagram of a process: drawing, what the rules say of it, what it changes. */
@Route("processes/:process/studio")
@PermitAll
@Needs("EDIT_PROCESSES")
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle, Workspace.Keep {

    private static final long serialVersionUID = 1L;

    private final transient EditProcess editProcess;
    private final transient Placing placing;
    private final transient ProcessBoard board;
    private final transient StudioBoard studioBoard;
    private final transient StudioWords studioWords;
    private final transient StudioFiles files;
    private final transient HandIn handIn;
    private final transient WorkspaceFiles workspaceFiles;
    private final transient ChangeWords changeWords;
    private final transient UnsavedWork unsavedWork;
    private final transient Islands islands;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final transient Pen pen;
    private final transient ErrorSummary errors;

    private final transient CopyState state;
    private final Unsaved unsaved;
    private final Overtaken overtaken;
    private final transient Handover handover;
    private final StudioTools tools;
    private final Div milestones = new Div();
    private final Div below = new Div();
    private String key = "";
    private String title = "";
    private String diagram = "";
    private long revision;
    private boolean editable;
    private @Nullable Studio studio;
    private @Nullable StudioSteps steps;
    private @Nullable Workspace workspace;

    StudioView(
            EditProcess editProcess,
            Placing placing,
            ProcessBoard board,
            StudioBoard studioBoard,
            StudioWords studioWords,
            StudioFiles files,
            HandIn handIn,
            WorkspaceFiles workspaceFiles,
            ChangeWords changeWords,
            Pens pens,
            UnsavedWork unsavedWork,
            Islands islands,
            Wording wording,
            Toasts toasts) {
        this.editProcess = editProcess;
        this.placing = placing;
        this.board = board;
        this.studioBoard = studioBoard;
        this.studioWords = studioWords;
        this.files = files;
        this.handIn = handIn;
        this.workspaceFiles = workspaceFiles;
        this.changeWords = changeWords;
        this.unsavedWork = unsavedWork;
        this.islands = islands;
        this.wording = wording;
        this.toasts = toasts;
        pen = pens.forWindow();
        errors = new ErrorSummary(wording);
        state = new CopyState(wording, board);
        tools = new StudioTools(wording);
        unsaved = new Unsaved(wording, this::keepAside);
        overtaken = new Overtaken(wording);
        handover = new Handover(pen, tools, overtaken, unsaved, this::workspace, this::show);
        addClassNames("page", "studio");
        below.addClassNames("studio-below");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        title = wording.say(
                "studio.ui.titleOf", board.label(key).map(wording::say).orElse(key));
        show(pen.open(key, event.getUI()));
    }

    private void show(WorkingCopy copy) {
        removeAll();
        errors.clear(Map.of());
        editable = pen.isHere(copy);
        revision = copy.revision();
        diagram = copy.folder().diagramNames().findFirst().orElseThrow(NotFound::new);
        Studio drawing = new Studio(islands, studioWords, key, copy.text(diagram), revision, editable);
        drawing.keeps(diagram, this);
        placing.presets(drawing, key, pen.window(), errors);
        drawing.onRestored(() -> toasts.done("studio.ui.restored"));
        drawing.onUnreadable(why -> errors.show(List.of(Refusal.of("processes.edit.unreadable", why)), Map.of()));
        studio = drawing;
        Div narrow = new Div(wording.say("studio.ui.narrow"));
        narrow.addClassNames("soft", "only-narrow");
        Workspace files =
                new Workspace(wording, workspaceFiles, place(), copy, diagram, drawing, editable, this, this::show);
        String open = workspace == null ? diagram : workspace.openName();
        workspace = files;
        steps = new StudioSteps(wording, key);
        handover.shown(copy);
        add(files.skip(wording), header(copy), overtaken, steps, errors, unsaved, narrow, files, below);
        files.open(open);
        told(editProcess.assessment(key));
    }

    private void show(WorkingCopy copy, String open) {
        show(copy);
        workspace().open(open);
    }

    private StudioFiles.Place place() {
        return new StudioFiles.Place(key, pen.window(), () -> revision);
    }

    private StudioSteps shown() {
        return requireNonNull(steps);
    }

    private Workspace workspace() {
        return requireNonNull(workspace);
    }

    private Component header(WorkingCopy copy) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        Div words = new Div(back, new H1(title), state);
        words.addClassName("words");
        Div header = new Div(words, tools);
        header.addClassName("page-header");
        state.show(copy);
        if (editable) {
            tools.draw(workspace(), drawing(), files.menu(place(), this::show), this::handIn);
        }
        return header;
    }

    private Studio drawing() {
        return requireNonNull(studio);
    }

    @Override
    public void save(String name, byte[] content) {
        errors.clear(Map.of());
        switch (editProcess.save(key, pen.window(), revision, name, content)) {
            case Answer.Done<Assessment>(Assessment saved) -> {
                unsaved.saved(name);
                told(saved);
            }
            case Answer.Refused<Assessment>(var reasons) -> {
                state.unsaved();
                unsaved.refused(name, content, reasons);
                workspace().refused(name);
                handover.penMoved();
                if (!handover.isLettingGo()) {
                    errors.show(reasons, Map.of());
                }
            }
        }
    }

    @Override
    public void aside(KeptBoard board, String name, byte[] content) {
        if (keepAside(Map.of(name, content))) {
            board.keptAside();
        }
    }

    private boolean keepAside(Map<String, byte[]> changed) {
        Optional<UUID> kept = unsavedWork.keep(key, changed);
        kept.ifPresent(milestone -> overtaken.kept(key, milestone));
        showMilestones();
        return kept.isPresent();
    }

    private void showMilestones() {
        milestones.removeAll();
        milestones.add(files.milestones(place(), editable, this::show));
    }

    /** One step on the drawing board, which can be undone there. */
    private void mend(Finding finding, Fix fix) {
        workspace().open(fix.file());
        mending().mend(drawing(), finding, fix, put -> {
            if (put) {
                toasts.done("studio.fix.done");
            } else {
                told(editProcess.assessment(key));
                errors.show(List.of(Refusal.of("processes.fix.outdated")), Map.of());
            }
        });
    }

    private Mending mending() {
        return placing.fixes(key);
    }

    /** Shows what the rules say and what differs. */
    private void told(Assessment assessment) {
        revision = assessment.revision();
        if (editable) {
            state.show(studioBoard.workingCopy(key));
        }
        workspace().told(assessment);
        shown().show(
                        assessment,
                        board.drafts(key).stream()
                                .filter(draft -> draft.publishedVersion() == null)
                                .count());
        FindingList findings = new FindingList(
                wording,
                assessment.findings(),
                finding -> workspace().reveal(finding.file(), finding.id()),
                editable ? mending().offers(assessment.findings()) : Map.of(),
                this::mend);
        shown().onCheck(findings::showWhole);
        below.removeAll();
        below.add(
                findings,
                new ChangeList(
                        wording,
                        changeWords,
                        wording.say("processes.changes.titleNow"),
                        assessment.changes(),
                        change -> workspace().reveal(change.file(), change.element())),
                milestones);
        showMilestones();
    }

    private void handIn() {
        errors.clear(Map.of());
        handIn.ask(
                place(),
                () -> getUI().ifPresent(ui -> ui.navigate(ProcessView.class, new RouteParameters("process", key))));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        pen.watch(attached.getUI(), handover::penMoved);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        pen.leave();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
