package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotMode;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.HoldVote;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Opens the vote item by item. */
@Component
class OpenVoteForm implements TaskForm {

    private final HoldVote holdVote;

    OpenVoteForm(HoldVote holdVote) {
        this.holdVote = holdVote;
    }

    @Override
    public String key() {
        return "congress/open-vote";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("congress/presidium"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        fields.add(of("mode", Type.CHOICE)
                .mandatory()
                .choices("SECRET", "NAMED", "OPEN")
                .with("SECRET"));
        fields.add(of("closesOn", Type.DATE));
        fields.add(of("closesTime", Type.TEXT).between(0, 5));
        return new FormContract(key(), fields, List.of(Outcome.primary("vote-open")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        LocalDateTime closes = values.moment("closesOn", "closesTime");
        return FormValues.decided(
                holdVote.open(
                        submission.caseId(),
                        BallotMode.valueOf(values.text("mode")),
                        closes == null
                                ? null
                                : closes.atZone(BusinessClock.ZONE).toInstant()),
                "opened");
    }
}
