package org.xieyue.processes.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionLevel;
import org.xieyue.processes.Block;
import org.xieyue.processes.PlacePreset;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.processes.presets.Preset;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.DrawnNames;
import org.xieyue.shared.ui.Wording;

/** What the drawing board says, and what may be chosen on it, in the reader's language. */
@Component
class StudioWords {

    /** Texts of the board itself; {@code studio.text.<key>}. */
    static final List<String> TEXTS = List.of(
            "canvas",
            "panel",
            "blocks",
            "blocks.hint",
            "toDrawing",
            "toBlocks",
            "group.presets",
            "presets.choose",
            "presets.missing",
            "group.tasks",
            "group.steps",
            "group.shapes",
            "shape.choice",
            "shape.parallel",
            "shape.wait",
            "shape.end",
            "new.choice",
            "new.parallel",
            "new.wait",
            "new.end",
            "blocks.choose",
            "shape.clock",
            "shape.message",
            "shape.stop",
            "shape.call",
            "new.clock",
            "new.message",
            "new.stop",
            "new.stopStart",
            "new.stopEnd",
            "new.call",
            "message",
            "called",
            "keys",
            "keys.tab",
            "keys.next",
            "keys.move",
            "keys.block",
            "keys.name",
            "keys.remove",
            "keys.undo",
            "keys.copy",
            "keys.fit",
            "mode",
            "mode.flow",
            "mode.details",
            "nothing",
            "name",
            "english",
            "english.hint",
            "role",
            "level",
            "anyLevel",
            "person",
            "deadline",
            "amount",
            "parameter",
            "unit.wd",
            "unit.d",
            "unit.m",
            "unit.parameter",
            "unit.none",
            "form",
            "step",
            "otherwise",
            "condition",
            "condition.of",
            "condition.nearer",
            "condition.others",
            "condition.how",
            "condition.how.eq",
            "condition.how.ne",
            "condition.how.lt",
            "condition.how.le",
            "condition.how.gt",
            "condition.how.ge",
            "condition.value",
            "condition.said",
            "condition.and",
            "condition.or",
            "condition.inDetails",
            "condition.only",
            "condition.otherwise",
            "time",
            "id",
            "id.hint",
            "type.other");

    private static final List<String> TYPES = List.of(
            "Process",
            "StartEvent",
            "EndEvent",
            "UserTask",
            "ServiceTask",
            "BusinessRuleTask",
            "ReceiveTask",
            "CallActivity",
            "SubProcess",
            "ExclusiveGateway",
            "ParallelGateway",
            "EventBasedGateway",
            "IntermediateCatchEvent",
            "IntermediateThrowEvent",
            "BoundaryEvent",
            "SequenceFlow",
            "TextAnnotation",
            "Association");

    /** What the libraries say where our board uses them. */
    static final List<String> LIBRARY = List.of("Connect", "Remove");

    private final Wording wording;
    private final StudioBoard board;
    private final ProcessBoard processBoard;
    private final PlacePreset placePreset;
    private final ConditionWords conditionWords;

    StudioWords(
            Wording wording,
            StudioBoard board,
            ProcessBoard processBoard,
            PlacePreset placePreset,
            ConditionWords conditionWords) {
        this.placePreset = placePreset;
        this.conditionWords = conditionWords;
        this.wording = wording;
        this.board = board;
        this.processBoard = processBoard;
    }

    String language() {
        return wording.locale().toLanguageTag();
    }

    Map<String, Object> texts() {
        Map<String, Object> texts = new HashMap<>();
        KeptBoard.putKeeping(texts, wording);
        TEXTS.forEach(key -> texts.put(key, wording.say("studio.text." + key)));
        TYPES.forEach(type -> texts.put(
                "type." + type,
                wording.say("processes.element." + Character.toLowerCase(type.charAt(0)) + type.substring(1))));
        LIBRARY.forEach(text -> texts.put(text, wording.say("studio.library." + text)));
        return texts;
    }

    /** The drawing with its words in the reader's language, only to look at. */
    String worded(String xml) {
        return Diagram.worded(wording, xml);
    }

    /** @param xml whose names are told in the reader's language beside the ones that are drawn */
    Map<String, Object> vocabulary(String process, String xml) {
        Map<String, Object> words = new HashMap<>(sets(process));
        words.putAll(Map.of(
                "names",
                        Map.of(
                                "english", wording.locale().equals(Texts.ENGLISH),
                                "known", new DrawnNames(wording, xml).translated()),
                "known", conditionWords.of(process),
                "blocks", board.blocks(process).stream().map(this::block).toList(),
                "roles", options(Arrays.stream(Role.values()).map(Enum::name).toList(), "role."),
                "levels",
                        options(
                                Arrays.stream(UnionLevel.values())
                                        .map(Enum::name)
                                        .toList(),
                                "identity.level."),
                "parameters", options(board.deadlineParameters(process), "parameter."),
                "messages", board.messages(process),
                "processes",
                        processBoard.processes().stream()
                                .filter(row -> !row.key().equals(process))
                                .map(row -> Map.of("value", row.key(), "label", wording.say(row.label())))
                                .toList(),
                "variables",
                        board.variables(process).entrySet().stream()
                                .map(variable -> Map.of(
                                        "name", variable.getKey(),
                                        "kind", variable.getValue().name()))
                                .toList()));
        return words;
    }

    private Map<String, Object> sets(String process) {
        return Map.of(
                "presets",
                placePreset.presets(process).stream().map(this::preset).toList(),
                "missing",
                placePreset.missing(process).stream()
                        .map(kind -> wording.say("studio.preset.missing." + kind))
                        .toList());
    }

    private Map<String, String> block(Block block) {
        Map<String, String> said = new HashMap<>();
        said.put("key", block.key());
        said.put("label", block.label().zh()); // what is drawn is Chinese, whoever draws
        said.put("shown", label(block));
        english(block).ifPresent(english -> said.put("english", english));
        put(said, "form", block.form());
        put(said, "post", block.post());
        put(said, "deadline", block.deadline());
        put(said, "step", block.step());
        return said;
    }

    private Map<String, String> preset(Preset preset) {
        String kind = preset.kind().name();
        return Map.of(
                "key", preset.key(),
                "kind", kind,
                "hint", wording.say("studio.preset." + kind),
                "shown", wording.say(preset.label()));
    }

    private String label(Block block) {
        return block.kind() == Block.Kind.STEP ? wording.say(block.label()) : labelOr(block);
    }

    /** A task as the diagrams in use call it, in the reader's language; else as its form is called. */
    private String labelOr(Block block) {
        String said = wording.label(block.label().zh());
        return said.equals(block.label().zh()) ? wording.say(block.label()) : said;
    }

    /** What the block is called in English, for the diagram. */
    private static Optional<String> english(Block block) {
        return EnglishLabel.of(block.label().en())
                .filter(english -> !english.equals(block.label().zh()));
    }

    private static void put(Map<String, String> said, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            said.put(key, Objects.requireNonNull(value));
        }
    }

    private List<Map<String, String>> options(List<String> values, String prefix) {
        return values.stream()
                .map(value -> Map.of("value", value, "label", wording.sayOr(prefix + value, value)))
                .toList();
    }
}
