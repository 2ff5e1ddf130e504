package org.xieyue.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Role;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.presets.Part;
import org.xieyue.processes.presets.Part.Asks;
import org.xieyue.processes.presets.Part.Calls;
import org.xieyue.processes.presets.Part.Runs;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetDrawing;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way;
import org.xieyue.shared.Label;
import org.xieyue.shared.Texts;

/** The presets of a process: those of which every part is among its blocks and every word in its contract. */
@Component
class OfferedPresets {

    /** What sends a case on, where a drawn form may end in several ways. */
    private static final Set<String> GOES_ON =
            Set.of(DrawnForm.APPROVE, "agree", "done", DrawnForm.PAY_AGAIN, DrawnForm.APPROVE_ANEW);

    /** What people look for in a service; a vote has no quorum and no roll outside a meeting (docs/adr/0031). */
    private static final List<Kind> IN_SERVICES = List.of(Kind.NOTICE, Kind.VISIT, Kind.FUNDS, Kind.VOTE);

    private final Blocks blocks;
    private final StepCatalogue catalogue;
    private final WorkingCopies copies;
    private final PublicationCheck check;
    private final ObjectProvider<PresetSource> sources;
    private final Texts texts;

    OfferedPresets(
            Blocks blocks,
            StepCatalogue catalogue,
            WorkingCopies copies,
            PublicationCheck check,
            ObjectProvider<PresetSource> sources,
            Texts texts) {
        this.blocks = blocks;
        this.catalogue = catalogue;
        this.copies = copies;
        this.check = check;
        this.sources = sources;
        this.texts = texts;
    }

    List<Preset> of(String processKey) {
        List<Block> known = blocks.of(processKey);
        if (catalogue.isDeclared(processKey)) {
            ProcessContract contract = Objects.requireNonNull(catalogue.contract(processKey));
            Set<String> variables = contract.variables().stream().map(Var::name).collect(Collectors.toSet());
            return declared(known)
                    .filter(preset -> preset.isFor(processKey)
                            && variables.containsAll(preset.reads().toList())
                            && contract.messages().containsAll(preset.hears().toList())
                            && calls(preset)
                                    .allMatch(
                                            called -> !called.equals(processKey) && catalogue.contract(called) != null))
                    .toList();
        }
        return copies.find(processKey)
                .map(WorkingCopy::folder)
                .flatMap(folder -> DrawnProcess.of(folder, 0).map(process -> drawn(process, folder, known)))
                .orElse(List.of());
    }

    private Stream<Preset> declared(List<Block> known) {
        Set<String> steps = words(known, Block::step);
        Set<String> forms = words(known, Block::form);
        return sources.stream()
                .flatMap(source -> source.presets().stream())
                .filter(preset -> preset.does().allMatch(does -> switch (does) {
                    case Runs runs -> steps.contains(runs.step());
                    case Asks asks -> forms.contains(asks.form());
                    default -> true;
                }))
                .sorted(Comparator.comparing(Preset::kind).thenComparing(Preset::key));
    }

    private static Set<String> words(List<Block> blocks, Function<Block, @Nullable String> word) {
        return blocks.stream()
                .flatMap(block -> Stream.ofNullable(word.apply(block)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> calls(Preset preset) {
        return preset.does().flatMap(does -> does instanceof Calls calls ? Stream.of(calls.process()) : Stream.empty());
    }

    /** Whether a service may publish or pay depends on its forms: what the check would refuse is not offered. */
    private List<Preset> drawn(DrawnProcess process, ProcessFolder folder, List<Block> known) {
        List<Preset> all = new ArrayList<>();
        known.forEach(block -> {
            String form = block.form();
            if (form != null) {
                DrawnForm drawn = process.forms().get(form.substring(DrawnForm.KEY.length()));
                approval(drawn, block.label()).forEach(all::add);
            }
        });
        declared(known).filter(preset -> mayStand(preset, folder)).forEach(all::add);
        return all;
    }

    /** A form that may end in several ways, with the question that leads each of them on. */
    private Stream<Preset> approval(@Nullable DrawnForm form, Label label) {
        if (form == null
                || form.id().equals(DrawnForm.START)
                || form.outcomes().stream().allMatch(GOES_ON::contains)
                || form.outcomes().stream().noneMatch(GOES_ON::contains)) {
            return Stream.empty();
        }
        String name = form.outcomeVariable().replaceAll("Outcome$", "");
        Way[] ways = form.outcomes().stream()
                .filter(outcome -> !GOES_ON.contains(outcome))
                .map(outcome -> refused(name, form.outcomeVariable(), outcome))
                .toArray(Way[]::new);
        Label question = said("processes.preset.passed", label.zh(), label.en());
        Label on = said("processes.preset.on", "", "");
        boolean visit = form.id().equals(DrawnForm.VISIT);
        Part task = Part.task(
                name,
                label.zh(),
                label.en(),
                form.key(),
                visit ? Role.VISITOR.name() : Role.CASE_OFFICER.name(),
                visit ? "10wd" : "5wd");
        return Stream.of(Preset.preset(
                name + "Block",
                visit ? Kind.VISIT : Kind.APPROVAL,
                label.zh(),
                label.en(),
                visit ? task.byTwo(new Way.If(form.outcomeVariable(), "!= 'done'")) : task,
                Part.choice(name + "Passed", question.zh(), question.en(), on.zh())
                        .or(ways)));
    }

    /** What a drawn service could have and lacks something for; of a process that is shipped, nothing is missing. */
    List<Kind> missing(String processKey) {
        if (catalogue.isDeclared(processKey)) {
            return List.of();
        }
        Set<Kind> there = of(processKey).stream().map(Preset::kind).collect(Collectors.toSet());
        return IN_SERVICES.stream().filter(kind -> !there.contains(kind)).toList();
    }

    private Way refused(String name, String variable, String outcome) {
        Label said = said("outcome." + outcome, "", "");
        Way way = Way.way(name + "Not" + outcome, said.zh(), said.en(), Way.If.is(variable, outcome));
        Way.Leads end = new Way.Ends(said);
        return outcome.equals("return") ? way.leads(new Way.Back(), end) : way.leads(end);
    }

    /** What is drawn is said in both languages. */
    private Label said(String key, String zh, String en) {
        return new Label(texts.say(Texts.CHINESE, key, zh), texts.say(Texts.ENGLISH, key, en));
    }

    private boolean mayStand(Preset preset, ProcessFolder folder) {
        String file = folder.diagramNames().findFirst().orElse("");
        byte[] diagram = folder.files().get(file);
        if (diagram == null) {
            return false;
        }
        Set<String> before = rules(folder);
        return DiagramCheck.tree(diagram).stream()
                .flatMap(XmlNode::all)
                .filter(node -> node.is("sequenceFlow"))
                .flatMap(flow -> PresetDrawing.place(diagram, preset, flow.id()).stream())
                .findFirst()
                .map(placed -> {
                    Map<String, byte[]> files = new TreeMap<>(folder.files());
                    files.put(file, placed.content());
                    return before.containsAll(rules(new ProcessFolder(folder.key(), files)));
                })
                .orElse(false);
    }

    private Set<String> rules(ProcessFolder folder) {
        return check.findings(folder).stream()
                .filter(Finding::isError)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }
}
