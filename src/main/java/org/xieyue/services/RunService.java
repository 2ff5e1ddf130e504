package org.xieyue.services;

import static org.xieyue.processes.forms.ServiceWords.CONSENT;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.notices.PublicNotices;
import org.xieyue.payments.Payments;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.services.ServiceCase.Approval;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.UseCase;

/**
 * What the steps of a drawn service do. Wherever a diagram puts them, no money moves without an approval by somebody else,
 * and none but what was approved.
 */
@UseCase
public class RunService {

    private final ServiceFile file;
    private final ServiceCases records;
    private final ServiceNeeds needs;
    private final Reservations reservations;
    private final Payments payments;
    private final PublicNotices notices;
    private final Cases cases;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    RunService(
            ServiceFile file,
            ServiceCases records,
            ServiceNeeds needs,
            Reservations reservations,
            Payments payments,
            PublicNotices notices,
            Cases cases,
            Accounts accounts,
            Deadlines deadlines,
            BusinessClock clock) {
        this.file = file;
        this.records = records;
        this.needs = needs;
        this.reservations = reservations;
        this.payments = payments;
        this.notices = notices;
        this.cases = cases;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Tells the applicant how the case stands. */
    @Permit(Permission.WORK_ON_CASE)
    public void inform(CaseId id) {
        ServiceCase service = file.lock(id);
        Approval approval = service.approval();
        String what = switch (service.stage()) {
            case APPROVED, FUNDED, PAYING, PAID -> approval == null ? "approved" : "approvedSum";
            case REFUSED -> "refused";
            case RUNNING, WITHDRAWN, ENDED -> "news";
        };
        file.write(
                service,
                what,
                approval == null ? Map.of() : Map.of("amount", approval.amount().display()));
        file.tell(id, "informed", null, Map.of());
    }

    /** Refused without the applicant's own consent (个人信息保护法 第二十五条). Answers when the period is over. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> publish(CaseId id) {
        ServiceCase service = file.lock(id);
        DrawnProcess process = file.process(id);
        boolean agreed = records.answers(id).stream()
                .filter(answer -> answer.form().equals(DrawnForm.START))
                .anyMatch(answer -> Boolean.TRUE.equals(answer.values().get(CONSENT)));
        if (!agreed) {
            return Answer.refused("services.noConsent");
        }
        Period period = Period.parse(process.property("noticePeriod").orElse("5wd"));
        Deadline deadline = deadlines.after(clock.today(), period);
        cases.due(
                id,
                ServiceFile.NOTICE,
                deadline,
                org.xieyue.processes.forms.ServiceWords.NOTICE_ENDS_AT,
                process.label().zh());
        notices.publish(id, service.union(), maskedText(service, process), "application:" + id, deadline);
        file.tell(id, "published", null, Map.of("until", deadline.dueOn().toString()));
        return Answer.done(deadline.passesAt());
    }

    /** Whether nobody's objection is open. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean closeNotice(CaseId id) {
        file.lock(id);
        PublicNotices.NoticeResult result = notices.close(id);
        boolean passed = result.open() == 0;
        if (passed) {
            cases.dueMet(id, ServiceFile.NOTICE);
        }
        file.tell(id, passed ? "notice-passed" : "notice-held", null, Map.of());
        return passed;
    }

    /** Holds what was approved on the line that the approver chose; refused without an approval that still is true. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> reserve(CaseId id) {
        ServiceCase service = file.lock(id);
        Approval approval = service.approval();
        if (service.stage().holdsMoney()) {
            return Answer.done(id);
        }
        if (service.stage() != Stage.APPROVED || approval == null || !file.isAsApproved(service)) {
            return Answer.refused("services.notApproved");
        }
        if (needs.claim(service, file.process(id), approval.amount()) instanceof Answer.Refused<CaseId> met) {
            return Answer.refused(met.reasons());
        }
        if (reservations.reserve(id, new BudgetLineId(approval.line()), approval.amount(), approval.hash())
                instanceof Answer.Refused<Reservations.Reservation> refused) {
            return Answer.refused(refused.reasons());
        }
        file.save(service, service.at(Stage.FUNDED), "reserved");
        file.tell(id, "reserved", null, Map.of("amount", approval.amount().display()));
        return Answer.done(id);
    }

    /** The approval is void and the money back on its line; nothing happens where none is held. */
    @Permit(Permission.WORK_ON_CASE)
    public void release(CaseId id) {
        ServiceCase service = file.lock(id);
        if (service.stage() == Stage.PAYING
                && payments.cancel(id, "自绘服务撤销预留") instanceof Answer.Refused<CaseId> refused) {
            throw new OutOfOrder("SERVICES-1", "付款已在办理，不能撤销预留", id, refused.reasons());
        }
        if (service.stage().holdsMoney() || service.stage() == Stage.APPROVED) {
            reservations.release(id, "自绘服务撤销预留");
            needs.giveBack(id);
            file.save(service, service.approved(null).at(Stage.RUNNING), "released");
            file.tell(id, "released", null, Map.of());
        }
    }

    /** Hands over to payments what the case holds; refused when nothing is held or something about it has changed. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> pay(CaseId id) {
        ServiceCase service = file.lock(id);
        if (service.stage() == Stage.PAYING || service.stage() == Stage.PAID) {
            return Answer.done(id);
        }
        if (service.stage() != Stage.FUNDED || service.person() == null || !file.isAsApproved(service)) {
            return Answer.refused("services.notApproved");
        }
        payments.due(id, 1, service.person(), service.process(), clock.today().getYear());
        file.save(service, service.at(Stage.PAYING), "handedOver");
        file.tell(id, "handed-over", null, Map.of());
        return Answer.done(id);
    }

    /** The diagram has come to its end: money that nobody has handed over goes back. */
    @Permit(Permission.WORK_ON_CASE)
    public void end(CaseId id) {
        ServiceCase service = file.lock(id);
        if (service.ended()) {
            return;
        }
        if (service.stage() == Stage.FUNDED) {
            reservations.release(id, "流程结束而未交付支付");
            needs.giveBack(id);
        }
        ServiceCase over = service.stage() == Stage.RUNNING
                ? service.at(Stage.ENDED)
                : service.stage() == Stage.FUNDED ? service.approved(null).at(Stage.ENDED) : service;
        file.save(service, over.over(), "ended");
    }

    private String maskedText(ServiceCase service, DrawnProcess process) {
        Approval approval = service.approval();
        String name = accounts.find(service.applicant()).map(Account::name).orElse("");
        return ApplyForService.masked(name)
                + "，" + process.label().zh()
                + Optional.ofNullable(approval)
                        .map(signed -> "，拟给予 " + signed.amount().display())
                        .orElse("");
    }
}
