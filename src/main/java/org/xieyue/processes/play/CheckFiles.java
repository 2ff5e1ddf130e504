package org.xieyue.processes.play;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.xieyue.processes.BareRepertoire;
import org.xieyue.processes.CheckDiagrams;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run check FILE…}: files against the rules, then the scenarios that lie beside them, on an empty database of their own;
 * exit code 1 if a file is refused, cannot be read, or does not pass a scenario.
 */
public final class CheckFiles {

    private final Texts texts = new Texts();
    private final JsonMapper json = JsonMapper.shared();
    private final Locale locale;
    private final PrintStream out;

    CheckFiles(Locale locale, PrintStream out) {
        this.locale = locale;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0) {
            out.println("check FILE…");
            System.exit(2);
        }
        LoggingSystem.get(CheckFiles.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        String language = Optional.ofNullable(System.getenv("LANG")).orElse("");
        Locale locale = language.startsWith("zh") ? Texts.CHINESE : Texts.ENGLISH;
        System.exit(
                new CheckFiles(locale, out).check(Stream.of(args).map(Path::of).toList()) ? 0 : 1);
    }

    boolean check(List<Path> files) {
        List<Path> drawn = files.stream().filter(file -> !isScenario(file)).toList();
        List<Path> accepted = drawn.isEmpty() ? List.of() : CheckDiagrams.accepted(drawn, locale, out);
        Set<Path> told = new TreeSet<>();
        Map<Path, Path> scenarios = new TreeMap<>();
        for (Path file : files) {
            if (isScenario(file) || accepted.contains(file)) {
                diagram(file).ifPresent(diagram -> {
                    (isScenario(file) ? Stream.of(file) : beside(file)).forEach(each -> scenarios.put(each, diagram));
                });
            }
            if (isScenario(file) && !scenarios.containsKey(file)) {
                say("play.check.noDiagram", file);
                told.add(file);
            }
        }
        int failed = told.size() + play(scenarios);
        return accepted.size() == drawn.size() && failed == 0;
    }

    private int play(Map<Path, Path> scenarios) {
        if (scenarios.isEmpty()) {
            return 0;
        }
        int failed = 0;
        BareRepertoire repertoire = BareRepertoire.read();
        try (BareStage stage = BareStage.build(repertoire)) {
            for (Map.Entry<Path, Path> each : scenarios.entrySet()) {
                if (!passes(stage.player(), each.getKey(), each.getValue())) {
                    failed++;
                }
            }
        }
        say("play.check.summary", scenarios.size(), failed);
        return failed;
    }

    private boolean passes(Player player, Path file, Path diagram) {
        ShippedScenario scenario;
        ProcessFolder folder;
        try {
            if (Files.size(file) > ShippedScenario.LARGEST_BYTES) {
                say("play.check.unreadable", file, ShippedScenario.LARGEST_BYTES);
                return false;
            }
            scenario = ShippedScenario.read(json, Files.readAllBytes(file));
            Map<String, byte[]> files = CheckDiagrams.folder(diagram);
            folder = new ProcessFolder(
                    DiagramCheck.processKey(Files.readAllBytes(diagram)).orElse(""), files);
        } catch (IOException | IllegalArgumentException unreadable) {
            say("play.check.unreadable", file, String.valueOf(unreadable.getMessage()));
            return false;
        }
        return switch (player.staged(folder, theatre -> ScenarioCheck.result(theatre, scenario.of(folder.key())))) {
            case Answer.Done<ScenarioResult>(ScenarioResult result) -> told(file, result);
            case Answer.Refused<ScenarioResult>(List<Refusal> reasons) -> {
                reasons.forEach(reason -> out.println(file + " " + texts.say(locale, reason)));
                yield false;
            }
        };
    }

    private boolean told(Path file, ScenarioResult result) {
        Refusal differs = result.differs();
        if (differs == null) {
            say("play.check.passed", file, result.scenario().name());
            return true;
        }
        out.println(file + " " + texts.say(locale, differs));
        return false;
    }

    private static boolean isScenario(Path file) {
        return file.getFileName().toString().endsWith(ShippedScenario.SUFFIX);
    }

    private static Stream<Path> beside(Path file) {
        return neighbours(file, ShippedScenario.SUFFIX).stream();
    }

    /** The diagram itself, or the one beside a table or scenario; none where several lie there. */
    private static Optional<Path> diagram(Path file) {
        if (file.toString().endsWith(".bpmn")) {
            return Optional.of(file);
        }
        List<Path> diagrams = neighbours(file, ".bpmn");
        return diagrams.size() == 1 ? Optional.of(diagrams.getFirst()) : Optional.empty();
    }

    private static List<Path> neighbours(Path file, String suffix) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return new ArrayList<>();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(each -> each.toString().endsWith(suffix) && Files.isReadable(each))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void say(String key, Object... args) {
        out.println(texts.say(locale, key, args));
    }
}
