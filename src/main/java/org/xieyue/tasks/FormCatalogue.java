package org.xieyue.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.shared.OutOfOrder;

/** The forms that capabilities offer to diagrams, by key. */
@Component
class FormCatalogue {

    /** Asked late, since forms call use cases that need the engine, which checks diagrams against their keys. */
    private final Supplier<Map<String, TaskForm>> taskForms;

    private final Supplier<Map<String, StartForm>> startForms;

    private final ObjectProvider<DrawnForms> drawn;

    FormCatalogue(
            ObjectProvider<TaskForm> taskForms,
            ObjectProvider<StartForm> startForms,
            ObjectProvider<DrawnForms> drawn) {
        this.drawn = drawn;
        this.taskForms = SingletonSupplier.of(() -> byKey(taskForms, TaskForm::key));
        this.startForms = SingletonSupplier.of(() -> byKey(startForms, StartForm::key));
    }

    TaskForm taskForm(TaskRow task) {
        TaskForm form = taskForms.get().get(task.formKey());
        return form != null
                ? form
                : drawn.getObject()
                        .taskForm(task)
                        .orElseThrow(() -> new OutOfOrder(
                                "TASKS-2",
                                "流程图引用了不存在的表单 " + task.formKey() + ": the diagram names a form that nobody offers",
                                task.id(),
                                task.name()));
    }

    Optional<StartForm> startForm(String key) {
        StartForm form = startForms.get().get(key);
        return form != null ? Optional.of(form) : drawn.getObject().startForm(key);
    }

    private static <T> Map<String, T> byKey(ObjectProvider<T> forms, Function<T, String> key) {
        return forms.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
