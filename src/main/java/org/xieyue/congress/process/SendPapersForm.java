package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.SendPapers;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionRow;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Sends the papers in time, or moves the meeting. */
@Component
class SendPapersForm implements TaskForm {

    private final SendPapers sendPapers;
    private final SessionBoard sessionBoard;

    SendPapersForm(SendPapers sendPapers, SessionBoard sessionBoard) {
        this.sendPapers = sendPapers;
        this.sessionBoard = sessionBoard;
    }

    @Override
    public String key() {
        return "congress/papers";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        Field papers = documents("papers", "congress-paper");
        fields.add(sessionBoard.preparedPapers(caseId).isEmpty() ? papers.mandatory() : papers);
        fields.addAll(Moment.fields(
                sessionBoard.ofCase(caseId).map(SessionRow::meetsAt).orElse(null), true));
        return new FormContract(key(), fields, List.of(Outcome.primary("papers-send")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                sendPapers.send(submission.caseId(), values.documents("papers"), values.moment("meetsOn", "meetsTime")),
                "sent");
    }
}
