package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.MendProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Where an administrator changes the diagram of a process: drawing, what the rules say of it, what it changes. */
@Route("processes/:process/studio")
@PermitAll
@Needs("EDIT_PROCESSES")
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NARROWEST = 900;

    private final transient EditProcess editProcess;
    private final transient MendProcess mendProcess;
    private final transient ProcessBoard board;
    private final transient StudioBoard studioBoard;
    private final transient StudioWords studioWords;
    private final transient StudioFiles files;
    private final transient WorkspaceFiles workspaceFiles;
    private final transient ChangeWords changeWords;
    private final transient CurrentUser currentUser;
    private final transient Islands islands;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final transient WindowId window = new WindowId(UUID.randomUUID());
    private final transient AccountId person;
    private final transient ErrorSummary errors;

    private final Div state = new Div();
    private final Div actions = new Div();
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
            MendProcess mendProcess,
            ProcessBoard board,
            StudioBoard studioBoard,
            StudioWords studioWords,
            StudioFiles files,
            WorkspaceFiles workspaceFiles,
            ChangeWords changeWords,
            CurrentUser currentUser,
            Islands islands,
            Wording wording,
            Toasts toasts) {
        this.editProcess = editProcess;
        this.mendProcess = mendProcess;
        this.board = board;
        this.studioBoard = studioBoard;
        this.studioWords = studioWords;
        this.files = files;
        this.workspaceFiles = workspaceFiles;
        this.changeWords = changeWords;
        this.currentUser = currentUser;
        this.islands = islands;
        this.wording = wording;
        this.toasts = toasts;
        person = currentUser.account().id();
        errors = new ErrorSummary(wording);
        addClassNames("page", "studio");
        state.addClassNames("row", "wrap");
        actions.addClassNames("row", "wrap");
        below.addClassNames("studio-below");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        title = wording.say(
                "studio.ui.titleOf", board.label(key).map(wording::say).orElse(key));
        show(isNarrow(event.getUI()) ? editProcess.look(key) : editProcess.open(key, window));
    }

    /** Too narrow to draw on: such a window only looks, and takes nobody's place. */
    private static boolean isNarrow(UI ui) {
        ExtendedClientDetails browser = ui.getPage().getExtendedClientDetails();
        int width = browser == null ? 0 : browser.getWindowInnerWidth();
        return width > 0 && width < NARROWEST;
    }

    private void show(WorkingCopy copy) {
        removeAll();
        editable = window.equals(copy.window());
        revision = copy.revision();
        diagram = copy.folder().files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .findFirst()
                .orElseThrow(NotFound::new);
        Studio drawing = new Studio(islands, studioWords, key, text(copy, diagram), revision, editable);
        drawing.onDrawn(xml -> save(diagram, xml.getBytes(StandardCharsets.UTF_8)));
        drawing.onRestored(() -> toasts.done("studio.ui.restored"));
        drawing.onUnreadable(why -> errors.show(List.of(Refusal.of("processes.edit.unreadable", why)), Map.of()));
        studio = drawing;
        Div narrow = new Div(wording.say("studio.ui.narrow"));
        narrow.addClassNames("soft", "only-narrow");
        Workspace files = new Workspace(
                wording, workspaceFiles, place(), copy, diagram, drawing, editable, this::save, this::show);
        String open = workspace == null ? diagram : workspace.openName();
        workspace = files;
        steps = new StudioSteps(wording, key);
        add(header(copy), steps, errors, narrow, files, below);
        files.open(open);
        told(editProcess.assessment(key));
    }

    private void show(WorkingCopy copy, String open) {
        show(copy);
        workspace().open(open);
    }

    private StudioFiles.Place place() {
        return new StudioFiles.Place(key, window, () -> revision);
    }

    private Workspace workspace() {
        return java.util.Objects.requireNonNull(workspace);
    }

    private Component header(WorkingCopy copy) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        Div words = new Div(back, new H1(title), state);
        words.addClassName("words");
        actions.removeAll();
        actions.add(editable ? tools() : locked(copy));
        Div header = new Div(words, actions);
        header.addClassName("page-header");
        state(copy);
        return header;
    }

    private void state(WorkingCopy copy) {
        state.removeAll();
        state.add(Tag.action(
                copy.baseVersion() == 0
                        ? wording.say("service.new.unpublished")
                        : wording.say("studio.ui.base", copy.baseVersion())));
        int newest = board.versions(key).stream()
                .findFirst()
                .map(ProcessVersionRow::version)
                .orElse(0);
        if (newest != copy.baseVersion()) {
            state.add(Tag.warn(wording.say("studio.ui.outdated", newest)));
        }
        Span saved = new Span(wording.say("studio.ui.saved", wording.clock(copy.savedAt())));
        saved.addClassName("soft");
        state.add(saved);
    }

    private Component locked(WorkingCopy copy) {
        if (copy.editor() == null) {
            return new Span(wording.say("studio.ui.onlyShown"));
        }
        Span who = new Span(wording.say("studio.ui.editing", studioBoard.editor(copy)));
        Button takeOver =
                new Button(wording.say("studio.ui.takeOver"), click -> show(editProcess.takeOver(key, window)));
        takeOver.addClassName("only-wide");
        Div row = new Div(who, takeOver);
        row.addClassNames("row", "wrap");
        return row;
    }

    private Component tools() {
        Button undo =
                new Button(wording.say("studio.ui.undo"), click -> workspace().undo());
        Button redo =
                new Button(wording.say("studio.ui.redo"), click -> workspace().redo());
        Button fit = new Button(wording.say("studio.ui.fit"), click -> drawing().fit());
        Button handIn = new Button(wording.say("studio.ui.handIn"), click -> handIn());
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(undo, redo, fit, files.menu(place(), this::show), handIn);
        row.addClassNames("row", "wrap", "studio-tools");
        return row;
    }

    private Studio drawing() {
        return java.util.Objects.requireNonNull(studio);
    }

    private void save(String name, byte[] content) {
        errors.clear(Map.of());
        switch (editProcess.save(key, window, revision, name, content)) {
            case Answer.Done<Assessment>(Assessment saved) -> told(saved);
            case Answer.Refused<Assessment>(var reasons) -> {
                errors.show(reasons, Map.of());
                state.removeAll();
                state.add(Tag.late(wording.say("studio.ui.unsaved")));
                WorkingCopy now = editProcess.open(key, window);
                if (!window.equals(now.window())) {
                    actions.removeAll();
                    actions.add(locked(now));
                }
            }
        }
    }

    /** One step on the drawing board, which can be undone there. */
    private void mend(Fix fix) {
        workspace().open(fix.file());
        drawing().replace(new String(fix.content(), StandardCharsets.UTF_8));
        toasts.done("studio.fix.done");
    }

    /** Shows what the rules say and what differs. */
    private void told(Assessment assessment) {
        revision = assessment.revision();
        if (editable) {
            state(editProcess.open(key, window));
        }
        drawing()
                .saved(
                        revision,
                        assessment.findings().stream()
                                .filter(finding ->
                                        finding.isError() && finding.file().equals(diagram))
                                .map(Finding::id)
                                .filter(id -> !id.isEmpty())
                                .toList());
        workspace().told(assessment);
        if (steps != null) {
            steps.show(
                    assessment,
                    board.drafts(key).stream()
                            .filter(draft -> draft.publishedVersion() == null)
                            .count());
        }
        below.removeAll();
        below.add(
                new FindingList(
                        wording,
                        assessment.findings(),
                        finding -> workspace().reveal(finding.file(), finding.id()),
                        editable ? mendProcess.offers(key, assessment.findings()) : Map.of(),
                        this::mend),
                new ChangeList(
                        wording,
                        changeWords,
                        wording.say("processes.changes.titleNow"),
                        assessment.changes(),
                        change -> workspace().reveal(change.file(), change.element())),
                files.milestones(place(), editable, this::show));
    }

    private void handIn() {
        errors.clear(Map.of());
        switch (editProcess.handIn(key, window, revision)) {
            case Answer.Done<DraftId> done -> {
                toasts.done("studio.ui.handIn.done");
                getUI().ifPresent(ui -> ui.navigate(ProcessView.class, new RouteParameters("process", key)));
            }
            case Answer.Refused<DraftId>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    private static String text(WorkingCopy copy, String name) {
        return new String(java.util.Objects.requireNonNull(copy.folder().files().get(name)), StandardCharsets.UTF_8);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        currentUser.as(person, () -> {
            editProcess.leave(key, window);
            return true;
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
