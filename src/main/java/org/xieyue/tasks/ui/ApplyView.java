package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.OpenedCase;
import org.xieyue.documents.StageUpload;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract.Field;

/**
 * Applying, made for a phone: a list of what is to be filled in, one page at a time, the answers to check, and a page with
 * the number of the case. What has been filled in is saved on the way.
 */
@Route("apply/:process")
@PermitAll
@Needs("OPEN_CASE")
class ApplyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CHECK = "check";
    private static final String SENT = "sent";

    private final transient CaseDesk desk;
    private final transient StageUpload uploads;
    private final transient TaskWords words;
    private final transient Wording wording;
    private final transient ComponentTexts componentTexts;
    private String process = "";
    private String page = "";
    private @Nullable Application application;
    private final Span saved = new Span();
    private @Nullable OpenedCase opened;
    private List<Refusal> refused = List.of();

    ApplyView(CaseDesk desk, StageUpload uploads, TaskWords words, Wording wording, ComponentTexts componentTexts) {
        this.desk = desk;
        this.uploads = uploads;
        this.words = words;
        this.wording = wording;
        this.componentTexts = componentTexts;
        addClassNames("page", "apply");
        saved.addClassNames("faint", "small", "saved");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        if (application == null || !asked.equals(process)) {
            process = asked;
            FieldFactory factory = new FieldFactory(wording, componentTexts, new StagedUploads(uploads));
            application = new Application(asked, desk, new FormFields(desk.startForm(asked), factory), this::showSaved);
        }
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("");
        show(application);
    }

    private void showSaved(Answer<Instant> answer) {
        saved.setText(
                switch (answer) {
                    case Answer.Done<Instant> done -> wording.say("tasks.ui.saved", wording.clock(done.value()));
                    case Answer.Refused<Instant> failed ->
                        wording.say(failed.reasons().getFirst());
                });
    }

    private void show(Application form) {
        removeAll();
        Instant at = form.savedAt();
        saved.setText(at == null ? "" : wording.say("tasks.ui.saved", wording.time(at)));
        OpenedCase done = opened;
        if (SENT.equals(page) && done != null) {
            add(new SentPage(wording, formKey(form), done));
        } else if (CHECK.equals(page)) {
            check(form);
        } else if (page.matches("\\d{1,2}") && form.steps().contains(Integer.valueOf(page))) {
            step(form, Integer.parseInt(page));
        } else {
            overview(form);
        }
    }

    private void go(String there) {
        UI.getCurrent()
                .navigate(
                        "apply/" + process,
                        there.isEmpty() ? QueryParameters.empty() : QueryParameters.of("page", there));
    }

    private String formKey(Application form) {
        return TextKey.ofForm(form.fields().contract().key());
    }

    private StepPages pages(Application form) {
        return new StepPages(wording, form.fields());
    }

    private String stepTitle(Application form, int step) {
        return pages(form).title(step);
    }

    private void overview(Application form) {
        add(PageParts.backLink("apply", wording.say("menu.apply")), new H1(words.process(process)));
        String about = formKey(form) + ".about";
        if (wording.has(about)) {
            add(PageParts.paragraph(wording.say(about)));
        }
        OrderedList list = new OrderedList();
        list.addClassName("apply-steps");
        for (int step : form.steps()) {
            Anchor link = new Anchor(href(String.valueOf(step)), stepTitle(form, step));
            list.add(new ListItem(link, progressTag(form.progress(step))));
        }
        boolean ready = form.isComplete();
        Component check = ready
                ? new Anchor(href(CHECK), wording.say("tasks.ui.apply.check"))
                : PageParts.softly(wording.say("tasks.ui.apply.check"));
        list.add(new ListItem(
                check,
                ready
                        ? Tag.action(wording.say("tasks.ui.progress.ready"))
                        : Tag.neutral(wording.say("tasks.ui.progress.notYet"))));
        add(list);
        String next = form.steps().stream()
                .filter(step -> form.progress(step) != Application.Progress.COMPLETE)
                .findFirst()
                .map(String::valueOf)
                .orElse(CHECK);
        boolean fresh = form.steps().stream().allMatch(step -> form.progress(step) == Application.Progress.NOT_STARTED);
        dock(PageParts.primary(wording.say(fresh ? "tasks.ui.apply.start" : "tasks.ui.apply.resume"), () -> go(next)));
    }

    private Tag progressTag(Application.Progress progress) {
        String word = wording.say("tasks.ui.progress." + progress.name());
        return switch (progress) {
            case NOT_STARTED -> Tag.action(word);
            case IN_PROGRESS -> Tag.warn(word);
            case COMPLETE -> Tag.good(word);
        };
    }

    private void step(Application form, int step) {
        List<Integer> steps = form.steps();
        int place = steps.indexOf(step);
        String before = place == 0 ? "" : String.valueOf(steps.get(place - 1));
        ErrorSummary errors = new ErrorSummary(wording);
        add(
                PageParts.backLink(before.isEmpty() ? "apply/" + process : href(before), wording.say("tasks.ui.back")),
                pages(form).place(steps, step),
                pages(form).heading(step),
                errors,
                pages(form).column(step));
        dock(pages(form).next(() -> {
            List<Refusal> missing = form.missing(step);
            if (missing.isEmpty()) {
                errors.clear(form.fields().byName());
                form.visit(step);
                go(form.isComplete() ? unseen(form) : after(form, step));
            } else {
                errors.show(missing, form.fields().byName());
            }
        }));
        List<Refusal> here = refused.stream()
                .filter(reason -> reason.field() != null && form.stepOf(reason.field()) == step)
                .toList();
        if (!here.isEmpty()) {
            errors.show(here, form.fields().byName());
        }
    }

    /** Everybody sees every step once, also one that is complete as it comes; then the answers are checked. */
    private static String unseen(Application form) {
        return form.steps().stream()
                .filter(step -> !form.isVisited(step))
                .findFirst()
                .map(String::valueOf)
                .orElse(CHECK);
    }

    /** The page behind this one, with the answers as they are now. */
    private static String after(Application form, int step) {
        return form.steps().stream()
                .filter(other -> other > step)
                .findFirst()
                .map(String::valueOf)
                .orElse(CHECK);
    }

    private void check(Application form) {
        ErrorSummary errors = new ErrorSummary(wording);
        add(
                PageParts.backLink("apply/" + process, wording.say("tasks.ui.back")),
                new H1(wording.say("tasks.ui.apply.check")),
                errors);
        for (int step : form.steps()) {
            Anchor change = new Anchor(href(String.valueOf(step)), wording.say("tasks.ui.apply.change"));
            change.getElement()
                    .setAttribute("aria-label", wording.say("tasks.ui.apply.change") + " " + stepTitle(form, step));
            change.addClassName("change");
            KeyValues answers = new KeyValues();
            for (Field field :
                    form.fields().onStep(step).stream().filter(form::isAsked).toList()) {
                String said = form.fields().words(field.name());
                answers.pair(
                        new FieldWords(wording).plain(form.fields().contract().key(), field),
                        said.isBlank() ? wording.say("tasks.ui.apply.empty") : said);
            }
            org.xieyue.shared.ui.Card card = new org.xieyue.shared.ui.Card(stepTitle(form, step), answers);
            card.beside(change);
            add(card);
        }
        if (!refused.isEmpty()) {
            showRefused(form, errors);
        }
        dock(PageParts.primary(wording.say("tasks.ui.apply.submit"), () -> submit(form, errors)));
    }

    private void submit(Application form, ErrorSummary errors) {
        switch (desk.open(process, form.fields().values())) {
            case Answer.Done<OpenedCase> done -> {
                opened = done.value();
                application = null;
                refused = List.of();
                go(SENT);
            }
            case Answer.Refused<OpenedCase> failed -> {
                refused = failed.reasons();
                showRefused(form, errors);
            }
        }
    }

    /** The reasons lead to the page on which each can be mended. */
    private void showRefused(Application form, ErrorSummary errors) {
        errors.show(
                refused,
                Map.of(),
                reason -> reason.field() == null ? null : href(String.valueOf(form.stepOf(reason.field()))));
    }

    /** The action of this page, with the time of the draft above it. */
    private void dock(Component action) {
        add(PageParts.dock(action, saved));
    }

    private String href(String there) {
        return "apply/" + process + "?page=" + there;
    }

    @Override
    public String getPageTitle() {
        return words.process(process);
    }
}
