package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieyue.shared.Texts;

/** {@code ./run check}: whoever changes a diagram is told which scenario it no longer passes. */
class CheckingFilesWithScenariosTest {

    private static final Path SHIPPED = Path.of("bpmn");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void every_shipped_process_passes_the_scenarios_beside_it() throws IOException {
        List<Path> diagrams = diagrams();

        assertThat(check(diagrams)).as(said.toString(StandardCharsets.UTF_8)).isTrue();

        assertThat(diagrams).allSatisfy(diagram -> {
            try (Stream<Path> files = Files.list(diagram.getParent())) {
                assertThat(files).anyMatch(file -> file.toString().endsWith(ShippedScenario.SUFFIX));
            }
        });
        for (String key : List.of("hardship-aid", "convalescence-trip", "congress-vote")) {
            assertThat(SHIPPED.resolve(key).toFile().list())
                    .anyMatch(name -> name.startsWith("main-road"))
                    .anyMatch(name -> name.startsWith("refusal"))
                    .anyMatch(name -> name.startsWith("return") || name.startsWith("no-quorum"))
                    .anyMatch(name -> name.startsWith("expiry"));
        }
    }

    @Test
    void a_diagram_that_goes_another_way_is_red_and_so_is_what_is_no_scenario(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED.resolve("convalescence-plan"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path diagram = folder.resolve("convalescence-plan.bpmn");
        Files.writeString(
                diagram,
                Files.readString(diagram)
                        .replace("camunda:candidateGroups=\"REVIEWER\"", "camunda:candidateGroups=\"APPROVER\""));
        Files.writeString(folder.resolve("broken.scenario.json"), "{\"name\":\"x\"}");

        assertThat(check(List.of(diagram))).isFalse();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("was done by Reviewer and is now done by Approver")
                .contains("Main road · plan agreed, places split")
                .contains("broken.scenario.json: this is no scenario");
    }

    private boolean check(List<Path> files) {
        return new CheckFiles(Texts.ENGLISH, new PrintStream(said, true, StandardCharsets.UTF_8)).check(files);
    }

    private static List<Path> diagrams() throws IOException {
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            return all.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
