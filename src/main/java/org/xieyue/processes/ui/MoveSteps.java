package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.moves.MoveState;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MoveView.Step;
import org.xieyue.processes.moves.MoveView.Target;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.Reason;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Which step of the new version takes the place of which old one, and where a person may choose. */
@org.springframework.stereotype.Component
class MoveSteps {

    private final PlanMove plan;
    private final Wording wording;

    MoveSteps(PlanMove plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
    }

    Component of(MoveView move, boolean may, MoveCards.Act act) {
        Map<Boolean, List<Step>> steps = move.steps().stream()
                .sorted(Comparator.comparing(MoveSteps::isStuck)
                        .thenComparingLong(Step::cases)
                        .reversed())
                .collect(Collectors.partitioningBy(MoveSteps::isWorthALook));
        List<Step> others = Objects.requireNonNull(steps.get(false));
        Div all = new Div(table(move, may, act, Objects.requireNonNull(steps.get(true))));
        if (!others.isEmpty()) {
            all.add(new Details(wording.say("moves.ui.steps.others", others.size()), table(move, may, act, others)));
        }
        return all;
    }

    /** Cases wait there that lead nowhere yet: what a person has to decide stands first. */
    private static boolean isStuck(Step step) {
        return step.cases() > 0 && step.target() == null;
    }

    /** Cases wait there, or it does not stay what and where it was. */
    private static boolean isWorthALook(Step step) {
        Target target = step.target();
        return step.cases() > 0 || target == null || !target.id().equals(step.id()) || target.isOtherStage();
    }

    private RowTable<Step> table(MoveView move, boolean may, MoveCards.Act act, List<Step> steps) {
        return new RowTable<Step>(wording.say("moves.ui.steps"))
                .text(wording.say("moves.ui.step.old"), step -> wording.label(step.label()))
                .number(wording.say("moves.ui.cases"), step -> wording.number(step.cases()))
                .component(wording.say("moves.ui.step.new"), step -> target(move, may, step, act))
                .rows(steps);
    }

    private Component target(MoveView move, boolean may, Step step, MoveCards.Act act) {
        Target target = step.target();
        Div cell = new Div();
        cell.addClassNames("row", "wrap");
        if (target == null) {
            cell.add(
                    step.cases() > 0
                            ? Tag.late(wording.say("moves.ui.step.none"))
                            : Tag.neutral(wording.say("moves.ui.step.noneNeeded")));
        } else if (target.id().equals(step.id())) {
            cell.add(new Span(wording.label(target.label())));
        }
        if (target != null) {
            cell.add(why(step, target));
        }
        if (step.refused() != null) {
            cell.add(soft(wording.say("moves.ui.obstacle." + step.refused(), wording.label(step.label()))));
        }
        boolean changeable =
                move.state() == MoveState.READY && may && !step.fitting().isEmpty();
        if (changeable && (target == null || !target.id().equals(step.id()))) {
            cell.add(choice(move, step, target, act));
            if (target == null) {
                cell.add(suggestion(step));
            }
        } else if (target != null && !target.id().equals(step.id())) {
            cell.add(new Span(wording.label(target.label())));
        }
        return cell;
    }

    private Select<Target> choice(MoveView move, Step step, @Nullable Target target, MoveCards.Act act) {
        Select<Target> choice = new Select<>();
        choice.setAriaLabel(wording.say("moves.ui.step.choose", wording.label(step.label())));
        choice.setPlaceholder(wording.say("moves.ui.step.pick"));
        choice.setItems(step.fitting());
        choice.setItemLabelGenerator(one -> one == null ? "" : offered(one));
        choice.setRenderer(new ComponentRenderer<>(this::offer));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(wording.say("moves.ui.step.leave"));
        step.fitting().stream()
                .filter(one -> target != null && one.id().equals(target.id()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.setWidth("min(320px, 100%)");
        choice.setHelperText(wording.say("moves.ui.step.order"));
        choice.addValueChangeListener(change -> {
            Target chosen = change.getValue();
            act.accept(() -> plan.choose(move.id(), step.id(), chosen == null ? "" : chosen.id()));
        });
        return choice;
    }

    /** Why this successor was planned; what speaks against it stands out. */
    private Component why(Step step, Target target) {
        Div why = new Div();
        why.addClassNames("row", "wrap");
        boolean same = target.id().equals(step.id()) && target.label().equals(step.label());
        List<Reason> reasons =
                target.reasons().stream().filter(one -> !one.isAgainst()).toList();
        if (!same && !reasons.isEmpty()) {
            why.add(soft(words(reasons)));
        }
        if (target.isOtherStage()) {
            why.add(Tag.warn(wording.say(
                    "moves.ui.step.otherStage",
                    words(target.reasons().stream().filter(Reason::isOtherStage).toList()))));
        }
        return why;
    }

    private Component suggestion(Step step) {
        return soft(step.suggestion()
                .map(one -> wording.say("moves.ui.step.suggested", wording.label(one.label()), words(one.reasons())))
                .orElseGet(() -> wording.say("moves.ui.step.noSuggestion")));
    }

    /** The step, and below it what speaks for it or against it. */
    private Component offer(Target target) {
        Div offer = new Div(new Div(wording.label(target.label())));
        if (!target.reasons().isEmpty()) {
            offer.add(new Div(soft(because(target))));
        }
        return offer;
    }

    private String offered(Target target) {
        String label = wording.label(target.label());
        return target.reasons().isEmpty() ? label : wording.say("moves.ui.step.offered", label, because(target));
    }

    private String because(Target target) {
        List<Reason> against =
                target.reasons().stream().filter(Reason::isOtherStage).toList();
        return against.isEmpty() ? words(target.reasons()) : wording.say("moves.ui.step.otherStage", words(against));
    }

    private String words(List<Reason> reasons) {
        return reasons.stream()
                .map(one -> wording.say(
                        "moves.ui.reason." + one.kind(),
                        one.names().stream().map(wording::label).toArray()))
                .collect(Collectors.joining(wording.say("moves.ui.reasons.and")));
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }
}
