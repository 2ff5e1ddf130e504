package org.xieyue.processes;

import java.util.Map;
import java.util.Optional;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.check.DrawnFolder;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Label;

/**
 * A service without code of its own, in one version: everything about it was drawn.
 *
 * @param properties of the process in the diagram, by the names of {@link ServiceWords#PROPERTIES}
 * @param forms by id
 */
public record DrawnProcess(
        ProcessContract contract, int version, Map<String, String> properties, Map<String, DrawnForm> forms) {

    public DrawnProcess {
        properties = Map.copyOf(properties);
        forms = Map.copyOf(forms);
    }

    static Optional<DrawnProcess> of(ProcessFolder folder, int version) {
        return DrawnFolder.of(folder.files())
                .map(drawn -> new DrawnProcess(contract(drawn), version, drawn.properties(), drawn.forms()));
    }

    private static ProcessContract contract(DrawnFolder drawn) {
        return new ProcessContract(
                drawn.key(),
                new Label(drawn.name(), drawn.properties().getOrDefault("label.en", drawn.name())),
                drawn.contract().startForm(),
                drawn.contract().variables().entrySet().stream()
                        .<Var<?>>map(variable -> variable(variable.getKey(), variable.getValue()))
                        .toList(),
                ServiceWords.MESSAGES,
                ServiceWords.ERRORS,
                drawn.properties().getOrDefault("casePrefix", ProcessContract.initials(drawn.key())));
    }

    private static Var<?> variable(String name, Kind kind) {
        return switch (kind) {
            case TEXT -> Var.text(name);
            case NUMBER -> Var.number(name);
            case YES_NO -> Var.yesNo(name);
            case DATE -> Var.date(name);
            case INSTANT -> Var.instant(name);
            case IDS -> Var.ids(name);
        };
    }

    public String key() {
        return contract.processKey();
    }

    public Label label() {
        return contract.label();
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The form that opens a case. */
    public DrawnForm start() {
        return java.util.Objects.requireNonNull(forms.get(DrawnForm.START));
    }

    /** As the service says: workers, officers, or both. */
    public boolean isOpenTo(Account reader) {
        String opens = property("opens").orElse("both");
        return reader.appointments().stream()
                .anyMatch(post -> (post.role() == Role.WORKER && !opens.equals("officer"))
                        || (post.role() == Role.CASE_OFFICER && !opens.equals("worker")));
    }

    public Optional<Var<?>> variable(String name) {
        return contract.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
