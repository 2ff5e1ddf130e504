package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.PostHolders.Holders;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.play.PlayAction;
import org.xieyue.processes.play.PlayPicture;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Scenery;
import org.xieyue.processes.play.Stand;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** What can be done next in a play: tasks, answers of steps, messages, timers, the clock. */
@org.springframework.stereotype.Component
class PlayMoves {

    private final PlayProcess playProcess;
    private final PlayTexts texts;
    private final Wording wording;

    PlayMoves(PlayProcess playProcess, PlayTexts texts, Wording wording) {
        this.playProcess = playProcess;
        this.texts = texts;
        this.wording = wording;
    }

    /** A play on its stage: what is played, which recording it follows, and who would be asked. */
    record Scene(ProcessFolder folder, PlayPicture picture, PlayScript recording, List<Holders> people) {}

    Component of(Scene scene, Consumer<PlayAction> act) {
        PlayPicture picture = scene.picture();
        Card card = new Card(wording.say("play.ui.next"));
        card.addClassName("stack");
        if (picture.stand().ended()) {
            card.add(soft(wording.say("play.ui.next.ended")));
            return card;
        }
        scene.recording().next(picture.script()).ifPresent(next -> card.add(asRecorded(picture, next, act)));
        picture.stand().open().forEach(open -> card.add(move(scene, open, act)));
        if (picture.stand().open().stream().allMatch(Stand.Open::aside)) {
            card.add(soft(wording.say("play.ui.next.stuck")));
        }
        TextField until = new TextField(wording.say("play.ui.until"));
        until.setHelperText(wording.say("play.ui.until.how"));
        Button jump = new Button(
                wording.say("play.ui.jump"),
                click -> act.accept(PlayAction.clock(until.getValue().strip())));
        Div row = new Div(until, jump);
        row.addClassNames("row", "wrap", "baseline");
        card.add(row);
        return card;
    }

    private Component asRecorded(PlayPicture picture, PlayAction next, Consumer<PlayAction> act) {
        String what = next.kind() == PlayAction.Kind.CLOCK
                ? wording.say("play.ui.jump")
                : wording.label(picture.label(next.at()));
        return new Button(wording.say("play.ui.example.next", what), click -> act.accept(next));
    }

    private Component move(Scene scene, Stand.Open open, Consumer<PlayAction> act) {
        PlayPicture picture = scene.picture();
        Scenery.Node node = picture.node(open);
        String label = node == null ? open.element() : wording.label(node.said());
        Div part = new Div(new H3(label), soft(about(open, node)));
        part.addClassName("stack");
        String asked = node == null ? null : node.asked();
        if (open.kind() == Stand.Kind.TASK && asked != null) {
            texts.people(scene.people(), asked).ifPresent(people -> part.add(soft(people)));
        }
        Map<String, ComboBox<String>> fields = fields(scene, open);
        Div row = new Div();
        row.addClassNames("row", "wrap", "baseline");
        fields.values().forEach(row::add);
        Select<String> as = as(picture, open, node);
        if (as != null) {
            row.add(as);
        }
        Button go = new Button(
                wording.say("play.ui.do." + open.kind(), label), click -> act.accept(action(open, as, fields)));
        if (!open.aside()) {
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        row.add(go);
        if (node != null && node.step() != null) {
            StepDeclaration step = picture.steps().get(node.step());
            List<String> codes = step == null ? List.of() : step.refusals();
            codes.forEach(code -> row.add(new Button(
                    wording.say("play.ui.do.refuse", texts.refusal(code)),
                    click -> act.accept(PlayAction.refused(open.at(), code)))));
        }
        part.add(row);
        return part;
    }

    /** As the recording answered here; else with the answer that leads on. */
    private Map<String, ComboBox<String>> fields(Scene scene, Stand.Open open) {
        PlayPicture picture = scene.picture();
        Scenery scenery = picture.sceneries().getOrDefault(open.process(), picture.scenery());
        Map<String, String> recorded = scene.recording()
                .counterpart(
                        picture.script(), PlayAction.Kind.valueOf(open.kind().name()), open.at())
                .map(PlayAction::values)
                .orElse(Map.of());
        Map<String, ComboBox<String>> fields = new LinkedHashMap<>();
        playProcess.answers(scene.folder(), picture, open).forEach((name, values) -> {
            ComboBox<String> field = new ComboBox<>(texts.variable(scenery, name));
            field.setAllowCustomValue(true);
            field.setItemLabelGenerator(value -> texts.answer(scenery, open.element(), name, value));
            String proposed = recorded.getOrDefault(name, values.getFirst());
            field.setItems(Stream.concat(values.stream(), Stream.of(proposed))
                    .distinct()
                    .toList());
            field.setValue(proposed);
            field.addCustomValueSetListener(custom -> field.setValue(custom.getDetail()));
            fields.put(name, field);
        });
        return fields;
    }

    /** All roles that this diagram asks for anything: whoever may not do this task is told so. */
    private @Nullable Select<String> as(PlayPicture picture, Stand.Open open, Scenery.@Nullable Node node) {
        String asked = node == null ? null : node.asked();
        if (open.kind() != Stand.Kind.TASK || asked == null) {
            return null;
        }
        Select<String> as = new Select<>();
        as.setLabel(wording.say("play.ui.as"));
        as.setItems(picture.sceneries().values().stream()
                .flatMap(scenery -> scenery.nodes().values().stream())
                .map(Scenery.Node::asked)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList());
        as.setItemLabelGenerator(texts::post);
        as.setValue(asked);
        as.setHelperText(wording.say("play.ui.as.who", texts.post(asked)));
        return as;
    }

    private static PlayAction action(
            Stand.Open open, @Nullable Select<String> as, Map<String, ComboBox<String>> fields) {
        Map<String, String> values = fields.entrySet().stream()
                .filter(field -> field.getValue().getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getValue()));
        return switch (open.kind()) {
            case TASK -> PlayAction.task(open.at(), as == null ? null : as.getValue(), values);
            case STEP -> PlayAction.step(open.at(), values);
            case TIMER -> PlayAction.timer(open.at());
            case MESSAGE -> PlayAction.message(open.at());
        };
    }

    private String about(Stand.Open open, Scenery.@Nullable Node node) {
        return switch (open.kind()) {
            case TASK -> {
                String asked = node == null ? null : node.asked();
                yield wording.say(
                        "play.ui.about.TASK",
                        asked == null ? wording.say("processes.ui.asked.person") : texts.post(asked),
                        node == null ? "" : texts.deadline(node.deadline()));
            }
            case STEP -> wording.say("play.ui.about.STEP");
            case TIMER ->
                wording.say(
                        "play.ui.about.TIMER",
                        open.due() == null ? "–" : wording.time(Objects.requireNonNull(open.due())));
            case MESSAGE -> wording.say("play.ui.about.MESSAGE");
        };
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
