package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.xieyue.processes.DrawnTask;
import org.xieyue.processes.ProcessPicture;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.Var;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** Shows what stands in a version or a draft. */
@org.springframework.stereotype.Component
class ProcessPictures {

    private final Wording wording;
    private final Islands islands;

    ProcessPictures(Wording wording, Islands islands) {
        this.wording = wording;
        this.islands = islands;
    }

    Component diagram(ProcessPicture picture) {
        Card card = new Card(wording.say("processes.ui.diagram"));
        if (islands.isBuilt("diagram")) {
            card.add(new Diagram(islands, wording, picture.xml(), List.of(), List.of()));
        }
        return card;
    }

    Card tasks(ProcessPicture picture) {
        return new Card(
                wording.say("processes.ui.tasks"),
                new RowTable<DrawnTask>(wording.say("processes.ui.tasks"))
                        .text(wording.say("processes.ui.task"), task -> wording.label(task.name()))
                        .text(wording.say("processes.ui.asked"), this::asked)
                        .text(wording.say("processes.ui.deadline"), this::deadline)
                        .text(wording.say("processes.ui.form"), this::form)
                        .rows(picture.tasks()));
    }

    Card steps(ProcessPicture picture) {
        return new Card(
                wording.say("processes.ui.steps"),
                new RowTable<StepDeclaration>(wording.say("processes.ui.steps"))
                        .text(wording.say("processes.ui.step"), step -> wording.say(step.label()))
                        .text(wording.say("processes.ui.step.key"), StepDeclaration::key)
                        .text(wording.say("processes.ui.reads"), step -> names(step.reads()))
                        .text(wording.say("processes.ui.writes"), step -> names(step.writes()))
                        .component(
                                wording.say("processes.ui.refuses"),
                                step -> new Span(String.join(", ", step.refusals())))
                        .rows(picture.steps()));
    }

    /** As the inbox calls a task with this form; the file of one that is drawn. */
    private String form(DrawnTask task) {
        String key = task.formKey();
        return key.startsWith(DrawnForm.KEY)
                ? key.substring(DrawnForm.KEY.length()) + DrawnForm.SUFFIX
                : wording.sayOr(TextKey.ofForm(key) + ".title", key);
    }

    private String asked(DrawnTask task) {
        String role = task.role();
        if (role == null) {
            return wording.say("processes.ui.asked.person");
        }
        String level = task.level();
        return post(level == null ? role : role + "@" + level);
    }

    /** {@code REVIEWER@COUNTY} as people say it. */
    String post(String asked) {
        String[] parts = asked.split("@", 2);
        String name = wording.sayOr("role." + parts[0], parts[0]);
        return parts.length == 1
                ? name
                : wording.say("processes.ui.asked.level", name, wording.sayOr("identity.level." + parts[1], parts[1]));
    }

    private String deadline(DrawnTask task) {
        return deadline(task.deadline());
    }

    /** {@code 5wd}, {@code parameter:noticePeriod} or {@code none} as people say it. */
    String deadline(String deadline) {
        if (deadline.startsWith("parameter:")) {
            String parameter = deadline.substring("parameter:".length());
            return wording.sayOr("parameter." + parameter, parameter);
        }
        String unit = deadline.replaceAll("\\d", "");
        return wording.has("processes.ui.deadline." + unit)
                ? wording.say("processes.ui.deadline." + unit, deadline.replaceAll("\\D", ""))
                : deadline;
    }

    private static String names(Collection<Var<?>> variables) {
        return variables.stream().map(Var::name).collect(Collectors.joining(", "));
    }
}
