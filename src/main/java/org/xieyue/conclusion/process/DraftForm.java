package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.DraftContract;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Freezes the agreed text as the draft, with the term that was agreed. */
@Component
class DraftForm implements TaskForm {

    private final DraftContract draftContract;
    private final BusinessClock clock;

    DraftForm(DraftContract draftContract, BusinessClock clock) {
        this.draftContract = draftContract;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/draft";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        LocalDate from = clock.today().plusMonths(1).withDayOfMonth(1);
        return new FormContract(
                key(),
                List.of(
                        of("termFrom", Type.DATE).mandatory().with(from),
                        of("termUntil", Type.DATE)
                                .mandatory()
                                .with(from.plusYears(1).minusDays(1))),
                List.of(Outcome.primary("conclusion-draft")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        LocalDate today = clock.today();
        return draftContract
                .draft(submission.caseId(), values.date("termFrom", today), values.date("termUntil", today))
                .map(drafted -> Vars.of(
                                ContractConclusion.OUTCOME_TYPE,
                                drafted.outcome().name())
                        .and(
                                ContractConclusion.CHIEFS,
                                new Ids(drafted.chiefs().stream()
                                        .map(AccountId::toString)
                                        .toList()))
                        .and(ContractConclusion.REFUSED, false));
    }
}
