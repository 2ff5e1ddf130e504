package org.xieyue.processes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Texts;

/** The part of {@code ./run check FILE…} that needs no engine: diagrams, tables and forms against the rules. */
public final class CheckDiagrams {

    private final Texts texts = new Texts();
    private final Locale locale;
    private final PrintStream out;
    private final Vocabulary vocabulary;

    CheckDiagrams(Vocabulary vocabulary, Locale locale, PrintStream out) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.out = out;
    }

    /** Which of these files may be published. */
    public static List<Path> accepted(List<Path> files, Locale locale, PrintStream out) {
        CheckDiagrams check = new CheckDiagrams(BareDeclarations.read(), locale, out);
        return files.stream().filter(check::check).toList();
    }

    /** Whether all files may be published. */
    boolean check(List<Path> files) {
        int refused = 0;
        for (Path file : files) {
            if (!check(file)) {
                refused++;
            }
        }
        out.println(texts.say(locale, "processes.check.summary", files.size(), refused));
        return refused == 0;
    }

    private boolean check(Path file) {
        Map<String, byte[]> folder;
        try {
            if (Files.isDirectory(file)) {
                out.println(texts.say(locale, "processes.check.directory", file));
                return false;
            }
            if (Files.size(file) > 4L * DiagramCheck.LARGEST_BYTES) {
                out.println(texts.say(locale, "processes.check.tooLarge", file, DiagramCheck.LARGEST_BYTES / 1024));
                return false;
            }
            folder = folder(file);
        } catch (NoSuchFileException missing) {
            out.println(texts.say(locale, "processes.check.missing", file));
            return false;
        } catch (IOException unreadable) {
            out.println(texts.say(locale, "processes.check.unreadable", file, String.valueOf(unreadable.getMessage())));
            return false;
        }
        String name = file.getFileName().toString();
        List<Finding> findings =
                new ArrayList<>(DiagramCheck.check(folder, vocabulary, calls(), Optional.empty()).stream()
                        .filter(finding -> finding.file().equals(name))
                        .toList());
        findings.forEach(finding -> print(file, finding));
        boolean accepted = findings.stream().noneMatch(Finding::isError);
        if (accepted) {
            out.println(texts.say(locale, "processes.check.accepted", file));
        }
        return accepted;
    }

    /** The file with its neighbours: a diagram may name the decisions beside it. */
    public static Map<String, byte[]> folder(Path file) throws IOException {
        Map<String, byte[]> folder = new TreeMap<>();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            try (Stream<Path> neighbours = Files.list(parent)) {
                for (Path neighbour : neighbours.toList()) {
                    if (neighbour.toString().matches(".*\\.(dmn|form)")
                            && Files.isReadable(neighbour)
                            && Files.size(neighbour) <= DiagramCheck.LARGEST_BYTES) {
                        folder.put(neighbour.getFileName().toString(), Files.readAllBytes(neighbour));
                    }
                }
            }
        }
        folder.put(file.getFileName().toString(), Files.readAllBytes(file));
        return folder;
    }

    private static Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new HashMap<>();
        ShippedProcesses.folders().values().forEach(folder -> calls.putAll(folder.calls()));
        return calls;
    }

    private void print(Path file, Finding finding) {
        out.println(file + (finding.line() > 0 ? ":" + finding.line() : "") + " "
                + texts.say(
                        locale, "processes.check." + finding.severity().name().toLowerCase(Locale.ROOT)) + " "
                + finding.rule() + " " + texts.say(locale, finding.refusal()));
    }
}
