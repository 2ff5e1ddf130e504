package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPROVED;
import static org.xieyue.hardship.Stage.FUNDED;
import static org.xieyue.hardship.Stage.PAID;

import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.AccountState;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * The applicant's own bank account, named by the household's side or the officer. The approval signs it, so one that is named
 * or changed afterwards voids the approval.
 */
@UseCase
public class NameAccount {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final PayeeTerms terms;
    private final VoidedApproval voided;
    private final Payments payments;
    private final BusinessClock clock;

    NameAccount(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            PayeeTerms terms,
            VoidedApproval voided,
            Payments payments,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.terms = terms;
        this.voided = voided;
        this.payments = payments;
        this.clock = clock;
    }

    /** Answers whether it can be paid into at once or waits for a second look. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<AccountState> name(CaseId id, Payments.GivenAccount given) {
        HardshipCase aid = file.lock(id);
        if (aid.stage().isOver() || aid.stage() == PAID) {
            throw new OutOfOrder("HARDSHIP-7", "案件已支付或已结束，不能登记账户", id, aid.stage());
        }
        if (aid.stage() == APPROVED) {
            return Answer.refused(Refusal.conflict("hardship.accountWhileReserving"));
        }
        if (aid.stage() == FUNDED && aid.isBeingRechecked(clock.today())) {
            return Answer.refused(Refusal.conflict("hardship.payeeWhileRechecked"));
        }
        Optional<Refusal> objection = objection(aid);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (payments.isUnderWay(id)) {
            return Answer.refused(Refusal.conflict("payments.account-in-use"));
        }
        Answer<AccountState> registered = payments.register(PayeeTerms.payee(aid), given, aid.union);
        if (!registered.isDone()) {
            return registered;
        }
        file.tell(aid, "account-named", null, Map.of());
        // while a failed payment is being mended, the officer decides
        if (aid.stage() == FUNDED && !terms.of(aid).equals(aid.approvedHash()) && !payments.hasFailed(id)) {
            voided.withReason(aid, "收款账户变更");
            file.tell(aid, "account-voids", null, Map.of());
            voided.goBack(aid);
        }
        return registered;
    }

    private Optional<Refusal> objection(HardshipCase aid) {
        Account by = currentUser.account();
        return by.id().equals(aid.contact()) ? Optional.empty() : impartiality.take(aid, by, Duty.OFFICER);
    }
}
