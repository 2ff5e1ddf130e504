package org.xieyue.processes.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What became of each mutant of a process, a line each, kept over several runs. */
final class MutantLedger {

    private static final String REFUSED = "refused";
    private static final String STOPPED = "stopped";
    private static final String TWIN = "twin";
    private static final String OPEN = "open";
    private static final String DRIVEN = "driven";

    private final Path file;
    private final Map<String, String[]> lines = new LinkedHashMap<>();

    /** SeededWalks of one mutant: those that came to its change, and those that are known from the shipped diagram. */
    static final class Driven {
        private final String name;
        private final Set<String> broken = new TreeSet<>();
        private int walked;
        private int known;
        private int far;

        Driven(String name) {
            this.name = name;
        }

        void walked(SeededWalks.Walked walk) {
            walked++;
            far += walk.isFar() ? 1 : 0;
            broken.addAll(walk.broken());
        }

        void known(SeededWalks.Walked walk) {
            known++;
            far += walk.isFar() ? 1 : 0;
        }

        Set<String> broken() {
            return broken;
        }
    }

    MutantLedger(Path folder, String name) {
        try {
            file = Files.createDirectories(folder).resolve(name + ".tsv");
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> lines.put(line.split("\t", -1)[0], line.split("\t", -1)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    /** @param retired whether what scenarios have stopped is to be driven as well */
    boolean isOpen(String name, boolean retired) {
        String state = Objects.requireNonNull(lines.get(name))[1];
        return state.equals(OPEN) || (retired && state.equals(STOPPED));
    }

    /** It can be published, and is to be driven. */
    void open(String name) {
        write(name, OPEN);
    }

    void refused(String name) {
        write(name, REFUSED);
    }

    /** By a scenario that it does not pass. */
    void stopped(String name) {
        write(name, STOPPED);
    }

    void twin(String name, String of) {
        write(name, TWIN, of);
    }

    void driven(Driven driven) {
        write(
                driven.name,
                DRIVEN,
                String.valueOf(driven.walked),
                String.valueOf(driven.known),
                String.valueOf(driven.far),
                String.join("; ", driven.broken));
    }

    private void write(String... cells) {
        lines.put(cells[0], cells);
        try {
            Files.writeString(
                    file, String.join("\t", cells) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        of(DRIVEN).stream()
                .filter(line -> !line[5].isEmpty())
                .forEach(line -> broken.add(file.getFileName() + " " + line[0] + ": " + line[5]));
        return broken;
    }

    String summary() {
        List<String[]> driven = of(DRIVEN);
        return "done " + lines.size() + ": refused " + of(REFUSED).size() + ", stopped by a scenario "
                + of(STOPPED).size() + ", to be driven yet " + of(OPEN).size() + ", the same as another "
                + of(TWIN).size() + ", driven " + driven.size() + " by " + sum(driven, 2) + " walks of their own and "
                + sum(driven, 3) + " known ones, " + sum(driven, 4) + " far, broken promises "
                + broken().size();
    }

    private List<String[]> of(String kind) {
        return lines.values().stream().filter(line -> line[1].equals(kind)).toList();
    }

    private static long sum(List<String[]> lines, int cell) {
        return lines.stream().mapToLong(line -> Long.parseLong(line[cell])).sum();
    }
}
