package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The topics of the offer stand. */
@Component
class TopicsForm implements TaskForm {

    private final ChooseTopics chooseTopics;
    private final BargainingWords words;

    TopicsForm(ChooseTopics chooseTopics, BargainingWords words) {
        this.chooseTopics = chooseTopics;
        this.words = words;
    }

    @Override
    public String key() {
        return "bargaining/topics";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("offerTopics", Type.MULTI_CHOICE).choices(words.topics())),
                List.of(Outcome.primary("topics-closed")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return FormValues.decided(chooseTopics.closeWith(caseId, words.chosen(form.choices("offerTopics"))), "closed");
    }
}
