package org.xieyue.services;

import java.util.Map;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.notices.PublicNotices;
import org.xieyue.payments.AccountState;
import org.xieyue.payments.Payee;
import org.xieyue.payments.Payments;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The applicant's own side: takes the case back while it runs, and names the account into which is paid. */
@UseCase
public class WithdrawFromService {

    private final CurrentUser currentUser;
    private final ServiceFile file;
    private final ServiceNeeds needs;
    private final Reservations reservations;
    private final PublicNotices notices;
    private final Payments payments;
    private final ProcessRuns runs;

    WithdrawFromService(
            CurrentUser currentUser,
            ServiceFile file,
            ServiceNeeds needs,
            Reservations reservations,
            PublicNotices notices,
            Payments payments,
            ProcessRuns runs) {
        this.currentUser = currentUser;
        this.file = file;
        this.needs = needs;
        this.reservations = reservations;
        this.notices = notices;
        this.payments = payments;
        this.runs = runs;
    }

    /** Until the money has been handed over to be paid. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> withdraw(CaseId id) {
        ServiceCase service = file.lock(id);
        requireOwn(service);
        if (service.ended() || service.stage() == Stage.PAYING || service.stage() == Stage.PAID) {
            return Answer.refused(Refusal.conflict("services.tooLateToWithdraw"));
        }
        if (service.stage() == Stage.FUNDED) {
            reservations.release(id, "申请人撤回");
        }
        needs.giveBack(id);
        if (!notices.objections(id).isEmpty() || file.isPublished(id)) {
            notices.close(id);
        }
        file.save(service, service.approved(null).at(Stage.WITHDRAWN).over(), "withdrawn");
        file.tell(id, "withdrawn", null, Map.of());
        if (runs.correlate(id, ServiceWords.WITHDRAWN, Vars.none()) == 0) {
            runs.cancel(id, "申请人撤回");
        }
        return Answer.done(id);
    }

    /**
     * What was approved signs the account, so another one afterwards needs another approval; one that the bank could not pay
     * into may be changed at once.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<AccountState> nameAccount(CaseId id, Payments.GivenAccount given) {
        ServiceCase service = file.lock(id);
        requireOwn(service);
        Payee person = service.person();
        boolean failed = service.stage() == Stage.PAYING && payments.hasFailed(id) && !payments.isUnderWay(id);
        boolean late = (service.stage().holdsMoney() && !failed) || service.stage() == Stage.PAID;
        if (person == null || late || service.ended()) {
            return Answer.refused(Refusal.conflict("services.accountTooLate"));
        }
        Answer<AccountState> registered = payments.register(person, given, service.union());
        if (registered.isDone()) {
            file.tell(id, "account-named", null, Map.of());
        }
        return registered;
    }

    private void requireOwn(ServiceCase service) {
        if (!service.isOwnOf(currentUser.account().id())) {
            throw new NotAllowed("services:own");
        }
    }
}
