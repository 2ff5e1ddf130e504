package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.ui.Wording;

/** The files of a working copy, a tab each: its diagram, its decision tables and its forms. */
final class Workspace extends Div {

    private static final long serialVersionUID = 1L;

    /** What becomes of what is changed. */
    interface Keep {

        void save(String name, byte[] content);

        /** What was changed on this board while somebody else saved, found when it was opened again. */
        void aside(KeptBoard board, String name, byte[] content);
    }

    private final transient WorkspaceFiles files;
    private final transient StudioFiles.Place place;
    private final transient Studio drawing;
    private final transient Keep keep;
    private final transient Map<String, Pad> pads = new HashMap<>();
    private final transient Map<String, Tab> tabs = new LinkedHashMap<>();
    private final transient Map<Tab, Component> parts = new HashMap<>();
    private final Tabs bar = new Tabs();
    private final Div body = new Div();
    private final boolean editable;
    private final String diagram;
    private final transient WorkingCopy copy;
    private transient @Nullable Assessment last;

    /**
     * @param keep one file by its name
     * @param changed shows the working copy anew after a file came or went, with the tab of this name open
     */
    Workspace(
            Wording wording,
            WorkspaceFiles files,
            StudioFiles.Place place,
            WorkingCopy copy,
            String diagram,
            Studio drawing,
            boolean editable,
            Keep keep,
            BiConsumer<WorkingCopy, String> changed) {
        this.files = files;
        this.place = place;
        this.copy = copy;
        this.diagram = diagram;
        this.drawing = drawing;
        this.editable = editable;
        this.keep = keep;
        addClassName("workspace");
        tab(diagram, wording.say("studio.files.diagram"));
        parts.put(tabOf(diagram), drawing);
        copy.folder().files().forEach((name, content) -> {
            if (!name.endsWith(".bpmn")) {
                tab(name, files.title(place.key(), name, content));
            }
        });
        bar.setAutoselect(true);
        bar.addSelectedChangeListener(change -> show(change.getSelectedTab()));
        Div head = new Div(bar);
        head.addClassNames("row", "workspace-head");
        if (editable) {
            head.add(files.menu(place, this::openName, changed));
        }
        body.add(drawing);
        add(head, body);
    }

    private Tab tabOf(String name) {
        return Objects.requireNonNull(tabs.get(name));
    }

    private void tab(String name, String label) {
        Tab tab = new Tab(label);
        tab.getElement().setAttribute("data-file", name).setAttribute("title", name);
        tabs.put(name, tab);
        bar.add(tab);
    }

    /** The file whose tab is open. */
    String openName() {
        Tab selected = bar.getSelectedTab();
        return tabs.entrySet().stream()
                .filter(each -> each.getValue().equals(selected))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(diagram);
    }

    /** Opens the tab of a file, if there is one. */
    void open(String name) {
        Tab tab = tabs.get(name);
        if (tab != null) {
            bar.setSelectedTab(tab);
        }
    }

    private void show(@Nullable Tab tab) {
        if (tab == null) {
            return;
        }
        String name = openName();
        Component part = parts.computeIfAbsent(tab, first -> make(name));
        if (part.getParent().isEmpty()) {
            body.add(part);
        }
        body.getChildren().forEach(each -> cover(each, !each.equals(part)));
        if (part.equals(drawing)) {
            drawing.uncovered();
        }
    }

    /** Only out of sight: the board goes on telling what was drawn on it, and is told what it has to know. */
    private static void cover(Component part, boolean away) {
        if (away) {
            part.getElement().getStyle().set("display", "none");
        } else {
            part.getElement().getStyle().remove("display");
        }
    }

    private Component make(String name) {
        byte[] content = Objects.requireNonNull(copy.folder().files().get(name));
        Component part = files.pad(place, name, content, editable, keep);
        Assessment known = last;
        if (part instanceof Pad pad) {
            pads.put(name, pad);
            if (known != null) {
                tell(name, pad, known);
            }
        }
        return part;
    }

    /** The server has everything up to this revision, and this is what it says of it. */
    void told(Assessment assessment) {
        last = assessment;
        drawing.savedUpTo(assessment.revision(), broken(of(diagram, assessment)));
        pads.forEach((name, pad) -> tell(name, pad, assessment));
        tabs.forEach((name, tab) -> tab.getElement()
                .getClassList()
                .set(
                        "has-errors",
                        assessment.findings().stream()
                                .anyMatch(finding ->
                                        finding.isError() && finding.file().equals(name))));
    }

    private static void tell(String name, Pad pad, Assessment assessment) {
        pad.saved(assessment.revision(), of(name, assessment));
    }

    private static List<Finding> of(String name, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.file().equals(name))
                .toList();
    }

    /** Places that break a rule. */
    static List<String> broken(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(Finding::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What was changed in this file last was not saved. */
    void refused(String name) {
        Pad pad = pads.get(name);
        if (pad == null) {
            drawing.refused();
        } else {
            pad.refused();
        }
    }

    /** Past everything that lies before the drawing, for whoever has no mouse; seen when it has the focus. */
    Component skip(Wording wording) {
        NativeButton skip = new NativeButton(wording.say("studio.text.toDrawing"), click -> {
            open(diagram);
            drawing.goTo();
        });
        skip.addClassName("skip-link");
        return skip;
    }

    /** Another window draws from now on: goes on when every board has told what was drawn on it. */
    void handOver(Runnable then) {
        Runnable next = then;
        for (Pad pad : pads.values()) {
            Runnable after = next;
            next = () -> pad.handOver(after);
        }
        drawing.handOver(next);
    }

    void reveal(String file, String id) {
        String name = tabs.containsKey(file) ? file : diagram;
        open(name);
        if (name.equals(diagram)) {
            drawing.reveal(id);
        } else {
            Objects.requireNonNull(pads.get(name)).reveal(id);
        }
    }

    void undo() {
        Pad pad = pads.get(openName());
        if (pad == null) {
            drawing.undo();
        } else {
            pad.undo();
        }
    }

    void redo() {
        Pad pad = pads.get(openName());
        if (pad == null) {
            drawing.redo();
        } else {
            pad.redo();
        }
    }
}
