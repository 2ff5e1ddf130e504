package org.xieyue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessContract;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.StartFormKey;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.Var;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskForm;
import org.xieyue.testing.XieyueTest;

/** Every folder of {@code bpmn/}: the diagram, what the code declares and what the README tells are the same. */
@XieyueTest
class ProcessContractTest {

    private static final Path BPMN = Path.of("bpmn");

    @Autowired
    ShippedFolders shipped;

    @Autowired
    List<TaskForm> taskForms;

    @Autowired
    List<StartFormKey> startForms;

    private final Texts texts = new Texts();

    static List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(BPMN)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_folder_is_shipped() throws IOException {
        assertThat(shipped.all()).extracting(ProcessFolder::key).containsExactlyElementsOf(folders());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_check_finds_nothing(String key) {
        assertThat(shipped.findings(folder(key)))
                .extracting(Finding::rule, Finding::element)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_table_of_steps_is_what_the_steps_declare(String key) throws IOException {
        Set<String> named = models(key).stream()
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(ServiceTask::getCamundaDelegateExpression)
                .map(expression -> expression.replaceAll("[${}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> declared = new TreeMap<>();
        for (String step : named) {
            StepDeclaration declaration = Objects.requireNonNull(shipped.steps().get(step), step);
            declared.put(
                    step,
                    List.of(
                            declaration.label().zh(),
                            declaration.label().en(),
                            names(declaration.reads()),
                            names(declaration.writes()),
                            quoted(declaration.refusals())));
        }
        Map<String, List<String>> told = new TreeMap<>();
        for (List<String> row : Readme.of(key).table("step")) {
            told.put(
                    row.getFirst().replace("`", ""),
                    List.of(row.get(1), row.get(2), sorted(row.get(3)), sorted(row.get(4)), sorted(row.get(5))));
        }
        assertThat(told).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_table_of_variables_is_what_the_contract_declares(String key) throws IOException {
        Map<String, String> declared = new TreeMap<>();
        shipped.contract(key).variables().forEach(variable -> declared.put(variable.name(), type(variable)));
        Map<String, String> told = new TreeMap<>();
        for (List<String> row : Readme.of(key).table("name")) {
            for (String name : row.getFirst().split(",")) {
                told.put(name.replace("`", "").strip(), row.get(1));
            }
        }
        assertThat(told).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void messages_and_errors_of_the_contract_are_told(String key) throws IOException {
        ProcessContract contract = shipped.contract(key);
        String readme = Readme.of(key).text();
        for (String word : concat(contract.messages(), contract.errors())) {
            assertThat(readme).contains("`" + word + "`");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_table_of_people_and_deadlines_is_what_the_diagram_says(String key) throws IOException {
        Map<String, List<String>> drawn = new TreeMap<>();
        for (UserTask task : userTasks(key)) {
            drawn.put(task.getName(), List.of(task.getCamundaFormKey(), deadline(task)));
        }
        Map<String, List<String>> told = new TreeMap<>();
        Map<String, String> asked = new TreeMap<>();
        for (List<String> row : Readme.of(key).table("task")) {
            if (row.get(1).isEmpty()) {
                continue;
            }
            String name = row.getFirst().replaceAll(" \\(.*\\)$", "");
            String deadline = row.get(3).replaceAll(";.*", "").replaceAll("`(.*)`", "parameter:$1");
            told.put(name, List.of(row.get(1).replace("`", ""), deadline));
            asked.put(name, row.get(2));
        }
        assertThat(told).isEqualTo(drawn);
        for (UserTask task : userTasks(key)) {
            if (task.getCamundaCandidateGroups() != null) {
                assertThat(asked.get(task.getName())).isEqualTo(task.getCamundaCandidateGroups());
            } else {
                assertThat(asked.get(task.getName())).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_form_key_has_a_form(String key) {
        Set<String> forms = taskForms.stream().map(TaskForm::key).collect(Collectors.toSet());
        assertThat(userTasks(key)).extracting(UserTask::getCamundaFormKey).allMatch(forms::contains);
        String startForm = shipped.contract(key).startForm();
        assertThat(startForms)
                .as("a process without a start form is only called by others")
                .anyMatch(form -> startForm.isEmpty() || form.key().equals(startForm));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_period_that_a_diagram_names_is_a_parameter_with_a_name(String key) {
        for (UserTask task : userTasks(key)) {
            String deadline = deadline(task);
            if (deadline.startsWith("parameter:")) {
                String name = "parameter." + deadline.substring("parameter:".length());
                assertThat(texts.has(Texts.ENGLISH, name)).as(name).isTrue();
            }
        }
    }

    /** What only the diagram says has the process as its source. */
    @ParameterizedTest
    @MethodSource("folders")
    void every_process_can_be_named_as_the_source_of_a_deadline(String key) {
        assertThat(texts.has(Texts.CHINESE, "label." + key)).as(key).isTrue();
        assertThat(texts.has(Texts.ENGLISH, "label." + key)).as(key).isTrue();
    }

    /** Diagrams speak Chinese; lists and letters take the names of tasks and deadlines from the translations. */
    @ParameterizedTest
    @MethodSource("folders")
    void every_task_and_every_deadline_has_a_name_in_both_languages(String key) {
        List<String> names = userTasks(key).stream()
                .flatMap(task -> Stream.concat(
                        Stream.of("form." + task.getCamundaFormKey().replace('/', '.') + ".title"),
                        Stream.of("deadline." + task.getName())
                                .filter(name -> !deadline(task).equals("none"))))
                .distinct()
                .toList();
        for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            assertThat(names).as(language.toString()).allMatch(name -> texts.has(language, name));
        }
        assertThat(names).isNotEmpty();
    }

    private List<UserTask> userTasks(String key) {
        return models(key).stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .toList();
    }

    private static String deadline(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("deadline"))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }

    private ProcessFolder folder(String key) {
        return shipped.all().stream()
                .filter(folder -> folder.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<BpmnModelInstance> models(String key) {
        List<BpmnModelInstance> models = new ArrayList<>();
        folder(key).files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                models.add(Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
            }
        });
        return models;
    }

    private static String names(Collection<Var<?>> variables) {
        return quoted(variables.stream().map(Var::name).toList());
    }

    private static String quoted(Collection<String> words) {
        return words.stream().sorted().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String sorted(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).sorted().collect(Collectors.joining(", "));
    }

    private static String type(Var<?> variable) {
        if (variable.type() == Boolean.class) {
            return "yes/no";
        }
        if (variable.type() == Long.class) {
            return "number";
        }
        if (variable.type() == Ids.class) {
            return "ids";
        }
        return variable.type() == String.class
                ? "text"
                : variable.type().getSimpleName().replace("LocalDate", "date").toLowerCase(Locale.ROOT);
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The README of a process; a table is found by the heading of its first column. */
    private record Readme(String text) {

        static Readme of(String key) throws IOException {
            return new Readme(Files.readString(BPMN.resolve(key).resolve("README.md"), StandardCharsets.UTF_8));
        }

        List<List<String>> table(String firstColumn) {
            List<List<String>> rows = new ArrayList<>();
            boolean inside = false;
            for (String line : text.lines().toList()) {
                if (line.startsWith("| " + firstColumn + " |")) {
                    inside = true;
                } else if (!line.startsWith("|")) {
                    inside = false;
                } else if (inside && !line.startsWith("|---")) {
                    String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
                    rows.add(Arrays.stream(cells).map(String::strip).toList());
                }
            }
            return rows;
        }
    }
}
