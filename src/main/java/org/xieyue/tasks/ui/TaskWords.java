package org.xieyue.tasks.ui;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskRow;

/** How tasks and processes are called, in the reader's language. */
@Component
class TaskWords {

    private final Wording wording;
    private final ProcessRuns runs;
    private final DrawnLabels labels;

    TaskWords(Wording wording, ProcessRuns runs, DrawnLabels labels) {
        this.wording = wording;
        this.runs = runs;
        this.labels = labels;
    }

    /** The label in the diagram; where it is not translated, the form's title. */
    String title(TaskRow row) {
        String label = labels.say(wording.locale(), row.processKey(), row.name());
        boolean foreign = label.equals(row.name()) && !wording.locale().equals(Texts.CHINESE);
        return foreign ? wording.sayOr(TextKey.ofForm(row.formKey()) + ".title", label) : label;
    }

    /** What the case is about, masked. */
    String subject(String processKey, String subject) {
        return labels.say(wording.locale(), processKey, subject);
    }

    Map<String, String> processes() {
        return runs.published().stream()
                .collect(Collectors.toMap(PublishedProcess::key, process -> wording.say(process.label())));
    }

    String process(String key) {
        return processes().getOrDefault(key, key);
    }

    /** Whether the task is addressed to a post that this person holds. */
    static boolean isAsked(TaskRow row, Account who) {
        Role role = row.role();
        return role != null && who.holds(role, row.union());
    }

    /** Why this task is mine: the post to which it is addressed. */
    String post(TaskRow row) {
        return row.role() == null
                ? row.unionName()
                : wording.say(
                        "tasks.ui.post",
                        row.unionName(),
                        wording.say("role." + row.role().name()));
    }
}
