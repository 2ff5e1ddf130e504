package org.xieyue.hardship.process;

import static org.xieyue.hardship.process.HardshipAidContract.NO_COMMITTEE;
import static org.xieyue.processes.StepDeclaration.step;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.ReviewInCommittee;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.Answer;

/** Asks whoever sits on the committee now. */
@Component
class ConveneCommitteeStep implements ProcessStep {

    private final ReviewInCommittee review;

    ConveneCommitteeStep(ReviewInCommittee review) {
        this.review = review;
    }

    @Override
    public StepDeclaration declaration() {
        return step("conveneCommittee", "召集评议小组", "Convene the committee")
                .writes(HardshipAid.COMMITTEE)
                .refuses(NO_COMMITTEE)
                .after("hardship/home-visit");
    }

    @Override
    public void run(StepContext context) {
        switch (review.convene(context.caseId())) {
            case Answer.Done<List<AccountId>>(List<AccountId> members) ->
                context.write(
                        HardshipAid.COMMITTEE,
                        new Ids(members.stream().map(AccountId::toString).toList()));
            case Answer.Refused<List<AccountId>> refused ->
                throw context.refuse(NO_COMMITTEE, refused.reasons().getFirst().code());
        }
    }
}
