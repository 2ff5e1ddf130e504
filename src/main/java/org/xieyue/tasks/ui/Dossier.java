package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.cases.TimelineRow;
import org.xieyue.cases.ui.Milestones;
import org.xieyue.cases.ui.StepBar;
import org.xieyue.documents.DocumentRow;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.TaskRow;

/** Everything about a case on one screen, and the decision that is asked for. */
class Dossier extends Div {

    private static final int TIMELINE_BESIDE = 5;

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final CaseId caseId;
    private final transient @Nullable TaskRow task;
    private final transient DecidePanel.Listener listener;
    private final transient CaseRow row;
    private final Div body = new Div();
    private final Div corner = new Div();
    private final Map<Tab, Supplier<Component>> pages = new LinkedHashMap<>();
    private @Nullable DecidePanel decide;

    Dossier(DossierKit kit, CaseId caseId, @Nullable TaskRow task, DecidePanel.Listener listener) {
        this.kit = kit;
        this.wording = kit.wording();
        this.caseId = caseId;
        this.task = task;
        this.listener = listener;
        this.row = kit.dossiers().row(caseId);
        addClassName("dossier");
        corner.addClassNames("row", "corner");
        body.addClassName("dossier-body");
        RunPicture picture = kit.dossiers().picture(caseId);
        add(head(picture), tabs(), body);
    }

    /** Buttons at the upper right: back, next. */
    void corner(Component... actions) {
        corner.add(actions);
    }

    Optional<DecidePanel> decidePanel() {
        return Optional.ofNullable(decide);
    }

    private Component head(RunPicture picture) {
        Span number = new Span(row.number() + " · " + kit.words().process(row.processKey()));
        number.addClassNames("faint", "small");
        Span space = new Span();
        space.addClassName("space");
        Div top = new Div(number, space, corner);
        top.addClassName("row");
        Div title = new Div(new H1(kit.words().subject(row.processKey(), row.subject())));
        title.addClassNames("row", "title");
        if (row.amount() != null) {
            Span amount = new Span(wording.money(row.amount()));
            amount.addClassNames("amount", "strong");
            title.add(amount);
        }
        Div head = new Div(top, title, sentence(picture));
        head.addClassName("dossier-head");
        List<RunPicture.Stop> milestones = Milestones.of(picture);
        if (!milestones.isEmpty()) {
            head.add(new StepBar(wording, milestones));
        }
        return head;
    }

    /** How the case stands, as one sentence, with the nearest deadline and its rule. */
    private Component sentence(RunPicture picture) {
        Div sentence = new Div();
        sentence.addClassNames("soft", "row", "wrap", "standing");
        sentence.add(new Span(standing(picture)));
        if (!row.closed()) {
            kit.dossiers().deadlines(caseId).stream()
                    .filter(deadline -> deadline.metOn() == null)
                    .min(java.util.Comparator.comparing(
                            deadline -> deadline.deadline().dueOn()))
                    .ifPresent(deadline -> sentence.add(due(deadline)));
        }
        return sentence;
    }

    private String standing(RunPicture picture) {
        String state = wording.say("case.state." + row.state());
        List<TaskRow> open = row.closed() ? List.of() : kit.desk().openOf(caseId);
        if (open.isEmpty()) {
            return state;
        }
        Instant since = open.getFirst().createdAt();
        String waited = wording.took(Duration.between(since, kit.clock().now()));
        String waitsFor = open.stream()
                .map(kit.words()::title)
                .distinct()
                .collect(Collectors.joining(wording.say("tasks.ui.and")));
        List<RunPicture.Stop> milestones = Milestones.of(picture);
        long done = milestones.stream()
                .filter(stop -> stop.state() == RunPicture.State.DONE)
                .count();
        return wording.say("tasks.ui.standing", waitsFor, done + 1, milestones.size(), waited, state);
    }

    private Component due(DeadlineRow deadline) {
        Span due = new Span(wording.due(deadline.deadline().dueOn()));
        due.setClassName("late", wording.isLate(deadline.deadline().dueOn()));
        Button rule = new Button(wording.say("tasks.ui.rule"));
        rule.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        Popover why = new Popover(new Span(kit.panels().rule(deadline)));
        why.setTarget(rule);
        why.setWidth("320px");
        Div whole = new Div(due, rule, why);
        whole.addClassName("row");
        if (deadline.deadline().provisional()) {
            whole.add(Tag.warn(wording.say("tasks.ui.provisional")));
        }
        return whole;
    }

    private Component tabs() {
        List<DocumentRow> papers = kit.documents().of(caseId);
        long seen = papers.stream().filter(DocumentRow::seenByReader).count();
        int related = kit.panels().relatedCount(caseId);
        pages.put(new Tab(wording.say(task == null ? "tasks.ui.tab.facts" : "tasks.ui.tab.decide")), this::decidePage);
        pages.put(
                new Tab(
                        papers.isEmpty()
                                ? wording.say("tasks.ui.tab.papers")
                                : wording.say("tasks.ui.tab.papers.count", seen, papers.size())),
                this::papersPage);
        pages.put(new Tab(wording.say("tasks.ui.tab.timeline")), this::timelinePage);
        pages.put(
                new Tab(wording.say("tasks.ui.tab.diagram")), () -> kit.panels().diagram(caseId));
        pages.put(
                new Tab(
                        related == 0
                                ? wording.say("tasks.ui.tab.related")
                                : wording.say("tasks.ui.tab.related.count", related)),
                () -> kit.panels().related(caseId));
        Tabs tabs = new Tabs(pages.keySet().toArray(Tab[]::new));
        tabs.addClassName("dossier-tabs");
        tabs.addSelectedChangeListener(change -> show(change.getSelectedTab()));
        show(tabs.getSelectedTab());
        return tabs;
    }

    private void show(Tab tab) {
        Supplier<Component> page = pages.get(tab);
        if (page != null) {
            body.removeAll();
            body.add(page.get());
        }
    }

    private Component decidePage() {
        Div left = new Div();
        left.addClassName("stack");
        List<TimelineRow> news = kit.panels().news(caseId);
        if (!news.isEmpty()) {
            left.add(new Card(wording.say("tasks.ui.news"), kit.panels().lines(news.reversed()))
                    .beside(Tag.action(String.valueOf(news.size()))));
        }
        kit.panels().facts(caseId).forEach(left::add);
        left.add(new Card(wording.say("tasks.ui.tab.timeline"), kit.panels().timeline(caseId, TIMELINE_BESIDE)));
        kit.dossiers().looked(caseId);
        Div right = new Div();
        right.addClassNames("stack", "beside");
        TaskRow asked = task;
        if (asked != null) {
            decide = new DecidePanel(kit, asked, listener);
            right.add(decide);
        }
        right.add(new DocumentsPanel(kit, caseId), kit.panels().deadlines(caseId));
        List<CaseActions.Offered> offers = kit.actions().of(caseId);
        if (!offers.isEmpty()) {
            right.add(new ActionsPanel(kit, caseId, offers, () -> listener.caseChanged(caseId)));
        }
        Div page = new Div(left, right);
        page.addClassName("two-columns");
        return page;
    }

    private Component papersPage() {
        DocumentsPanel panel = new DocumentsPanel(kit, caseId);
        Div page = new Div(panel);
        page.addClassNames("stack", "narrow");
        if (!row.closed()) {
            DocumentsField more =
                    new DocumentsField(wording, kit.componentTexts(), List.of("other"), new CaseUploads(kit, caseId));
            more.setLabel(wording.say("tasks.ui.documents.add"));
            more.setHelperText(wording.say("tasks.ui.documents.rule"));
            more.addValueChangeListener(added -> panel.show());
            page.add(new Card("", more));
        }
        return page;
    }

    private Component timelinePage() {
        Div page = new Div(
                new Card(wording.say("tasks.ui.tab.timeline"), kit.panels().timeline(caseId, Integer.MAX_VALUE)),
                kit.panels().deadlines(caseId));
        page.addClassNames("stack", "narrow");
        return page;
    }
}
