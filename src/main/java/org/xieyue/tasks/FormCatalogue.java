package org.xieyue.tasks;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.shared.OutOfOrder;

/** The forms that capabilities offer to diagrams, by key. */
@Component
class FormCatalogue {

    /** Asked late, since forms call use cases that need the engine, which checks diagrams against their keys. */
    private final ObjectProvider<TaskForm> taskForms;

    private final ObjectProvider<StartForm> startForms;

    FormCatalogue(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
    }

    TaskForm taskForm(TaskRow task) {
        return taskForms.stream()
                .filter(form -> form.key().equals(task.formKey()))
                .findFirst()
                .orElseThrow(() -> new OutOfOrder(
                        "TASKS-2",
                        "流程图引用了不存在的表单 " + task.formKey() + ": the diagram names a form that nobody offers",
                        task.id(),
                        task.name()));
    }

    Optional<StartForm> startForm(String key) {
        return startForms.stream().filter(form -> form.key().equals(key)).findFirst();
    }
}
