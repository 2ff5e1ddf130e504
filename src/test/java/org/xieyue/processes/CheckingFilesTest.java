package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.xieyue.shared.Texts;

/** {@code ./run check FILE…}, which knows neither database nor running application. */
class CheckingFilesTest {

    private static final Path TRIAL = Path.of("src/test/resources/processes/trial/trial.bpmn");
    private static final Path TABLE = Path.of("src/test/resources/processes/trial/trial-tier.dmn");
    private static final Path HOSTILE = Path.of("src/test/resources/hostile/XY-106-service-class.bpmn");

    @Test
    void good_files_are_accepted() {
        Result result = check(Texts.ENGLISH, TRIAL, TABLE);

        assertThat(result.accepted()).isTrue();
        assertThat(result.said()).contains("trial.bpmn: may be published", "2 files checked, 0 refused");
    }

    @Test
    void one_refused_file_among_many_is_named_with_element_rule_and_way_out() {
        Result result = check(Texts.ENGLISH, TRIAL, HOSTILE);

        assertThat(result.accepted()).isFalse();
        assertThat(result.said())
                .contains(
                        "XY-106-service-class.bpmn:7 error XY-106 “预留资金” (middle): attribute camunda:class",
                        "remove it",
                        "2 files checked, 1 refused");
    }

    @Test
    void it_speaks_chinese_to_those_who_do() {
        assertThat(check(Texts.CHINESE, HOSTILE).said()).contains("错误 XY-106", "属性 camunda:class 不在允许之列");
    }

    @Test
    void a_missing_file_a_folder_and_rubbish_are_refused_with_a_sentence(@TempDir Path folder) throws IOException {
        Path rubbish = Files.writeString(folder.resolve("rubbish.bpmn"), "rubbish");
        Path other = Files.writeString(folder.resolve("letter.txt"), "letter");

        Result result = check(Texts.ENGLISH, folder.resolve("nowhere.bpmn"), folder, rubbish, other);

        assertThat(result.accepted()).isFalse();
        assertThat(result.said())
                .contains("there is no such file", "is a folder", "Not well-formed XML", "unknown suffix", "4 refused")
                .doesNotContain("!");
    }

    @Test
    void what_is_shipped_is_accepted() throws IOException {
        List<Path> shipped;
        try (var files = Files.walk(Path.of("bpmn"))) {
            shipped = files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList();
        }

        Result result = check(Texts.ENGLISH, shipped.toArray(Path[]::new));

        assertThat(result.accepted()).as(result.said()).isTrue();
    }

    private record Result(boolean accepted, String said) {}

    private static Result check(Locale locale, Path... files) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StandardEnvironment test = new StandardEnvironment();
        test.setActiveProfiles("test");
        boolean accepted = new CheckDiagrams(
                        BareDeclarations.read(test), locale, new PrintStream(said, true, StandardCharsets.UTF_8))
                .check(List.of(files));
        return new Result(accepted, said.toString(StandardCharsets.UTF_8));
    }
}
