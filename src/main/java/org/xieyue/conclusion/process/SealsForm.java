package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Which employers have sealed; the task comes again until no more seals are waited for. */
@Component
class SealsForm implements TaskForm {

    private static final String MORE = "seals-more";

    private final SealAgreement sealAgreement;
    private final Employers employers;
    private final BusinessClock clock;

    SealsForm(SealAgreement sealAgreement, Employers employers, BusinessClock clock) {
        this.sealAgreement = sealAgreement;
        this.employers = employers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/seals";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Option> missing = sealAgreement.missing(caseId).stream()
                .map(one -> new Option(
                        one.employer().toString(),
                        employers
                                .find(one.employer())
                                .map(Employer::name)
                                .orElse(one.employer().toString())))
                .toList();
        return new FormContract(
                key(),
                List.of(
                        of("employers", Type.MULTI_CHOICE).choices(missing),
                        of("sealedOn", Type.DATE).with(clock.today()),
                        documents("paper", "seal-page")),
                List.of(Outcome.primary(MORE), Outcome.other("seals-close")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        FormValues values = new FormValues(submission.values());
        for (String employer : values.choices("employers")) {
            Answer<EmployerId> sealed = sealAgreement.seal(
                    caseId,
                    EmployerId.parse(employer),
                    values.date("sealedOn", clock.today()),
                    values.document("paper"));
            if (!sealed.isDone()) {
                return Answer.refused(sealed.reasons());
            }
        }
        boolean more = submission.outcome().equals(MORE)
                && !sealAgreement.missing(caseId).isEmpty();
        return more
                ? FormValues.decided(Answer.done(caseId), "more")
                : FormValues.decided(sealAgreement.close(caseId), "closed");
    }
}
