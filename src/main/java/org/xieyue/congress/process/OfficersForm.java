package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.HoldSitting;
import org.xieyue.congress.SessionBoard;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Presidium from those present, and scrutineers. */
@Component
class OfficersForm implements TaskForm {

    private final HoldSitting holdSitting;
    private final SessionBoard sessionBoard;

    OfficersForm(HoldSitting holdSitting, SessionBoard sessionBoard) {
        this.holdSitting = holdSitting;
        this.sessionBoard = sessionBoard;
    }

    @Override
    public String key() {
        return "congress/presidium";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("establishQuorum"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Option> present = sessionBoard.presentDelegates(caseId).stream()
                .map(line -> new Option(line.delegate().toString(), line.name() + " · " + line.ward()))
                .toList();
        List<Option> scrutineers = sessionBoard.scrutineerChoices(caseId).entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
        return new FormContract(
                key(),
                List.of(
                        of("presidium", Type.MULTI_CHOICE).mandatory().choices(present),
                        of("scrutineers", Type.MULTI_CHOICE).mandatory().choices(scrutineers)),
                List.of(Outcome.primary("officers-elect")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                holdSitting.electOfficers(
                        submission.caseId(),
                        values.choices("presidium").stream()
                                .map(DelegateId::parse)
                                .toList(),
                        values.choices("scrutineers").stream()
                                .map(AccountId::parse)
                                .toList()),
                "elected");
    }
}
