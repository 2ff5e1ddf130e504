package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The other side agrees to talk about something more, or not. */
@Component
class FurtherTopicForm implements TaskForm {

    private final ChooseTopics chooseTopics;
    private final BargainingWords words;

    FurtherTopicForm(ChooseTopics chooseTopics, BargainingWords words) {
        this.chooseTopics = chooseTopics;
        this.words = words;
    }

    @Override
    public String key() {
        return "bargaining/topic";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("furtherTopic", Type.CHOICE).choices(words.topics()),
                        of("title", Type.TEXT).between(0, 80)),
                List.of(Outcome.primary("topic-accept"), Outcome.withReason("topic-decline")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return submission.outcome().equals("topic-decline")
                ? FormValues.decided(chooseTopics.decline(caseId), "declined")
                : FormValues.decided(
                        chooseTopics.accept(
                                caseId,
                                form.text("furtherTopic").isEmpty()
                                        ? BargainingTopic.OTHER
                                        : BargainingTopic.valueOf(form.text("furtherTopic")),
                                form.text("title")),
                        "accepted");
    }
}
