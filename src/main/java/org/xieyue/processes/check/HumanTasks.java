package org.xieyue.processes.check;

import java.util.Arrays;
import java.util.Optional;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionLevel;

/** XY-301, XY-302, XY-303, XY-317: a human task names a known form and exactly one post or person. */
final class HumanTasks implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes("userTask").forEach(task -> {
            form(task, around, findings);
            Optional<String> groups = task.attribute("camunda:candidateGroups");
            if (groups.isPresent() == task.attribute("camunda:assignee").isPresent()) {
                findings.error("XY-303", task);
            }
            groups.filter(text -> !isPost(text)).ifPresent(text -> findings.error("XY-302", task, text));
        });
    }

    /** Drawn services ask with the forms of their own folder, of the same version; all others with declared ones. */
    private static void form(XmlNode task, Surroundings around, Findings findings) {
        if (around.drawn().isPresent()) {
            String form = task.attributeOr("camunda:formRef", "");
            if (!around.drawn().get().forms().containsKey(form)
                    || !task.attributeOr("camunda:formRefBinding", "").equals("deployment")
                    || task.attribute("camunda:formKey").isPresent()) {
                findings.error(
                        "XY-317",
                        task,
                        form,
                        around.drawn().get().forms().keySet().stream().sorted().toList());
            }
            return;
        }
        String form = task.attributeOr("camunda:formKey", task.attributeOr("camunda:formRef", ""));
        if (!around.vocabulary().taskForms().contains(form)
                || task.attribute("camunda:formRef").isPresent()) {
            findings.error("XY-301", task, form);
        }
    }

    private static boolean isPost(String text) {
        String[] parts = text.split("@", 2);
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(parts[0]))
                && (parts.length == 1
                        || Arrays.stream(UnionLevel.values())
                                .anyMatch(level -> level.name().equals(parts[1])));
    }
}
