package org.xieyue.services;

import static org.xieyue.processes.forms.ServiceWords.APPROVED_AMOUNT;
import static org.xieyue.processes.forms.ServiceWords.NATIONAL_ID;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.members.NationalId;
import org.xieyue.needs.PersonKeys;
import org.xieyue.notices.PublicNotices;
import org.xieyue.payments.Payee;
import org.xieyue.payments.Payments;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.services.ServiceCase.Approval;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/**
 * Somebody has done a task of a drawn service. What the answer means for decision and money is the same in every diagram:
 * whoever asks for something decides nothing about it, and an approval signs amount, person and account.
 */
@UseCase
public class AnswerServiceTask {

    private static final Set<String> DECIDING = Set.of(
            DrawnForm.APPROVE, "agree", "disagree", "return", "refuse", DrawnForm.PAY_AGAIN, DrawnForm.APPROVE_ANEW);

    private final CurrentUser currentUser;
    private final ServiceFile file;
    private final ServiceCases records;
    private final Payments payments;
    private final Reservations reservations;
    private final ServiceNeeds needs;
    private final PersonKeys keys;
    private final PublicNotices notices;
    private final Cases cases;
    private final BusinessClock clock;

    AnswerServiceTask(
            CurrentUser currentUser,
            ServiceFile file,
            ServiceCases records,
            Payments payments,
            Reservations reservations,
            ServiceNeeds needs,
            PersonKeys keys,
            PublicNotices notices,
            Cases cases,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.records = records;
        this.payments = payments;
        this.reservations = reservations;
        this.needs = needs;
        this.keys = keys;
        this.notices = notices;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param line chosen by whoever approves an amount
     * @return what gateways behind the task may read
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Vars> answer(
            CaseId id, String formId, String outcome, String opinion, Optional<UUID> line, Map<String, Object> values) {
        ServiceCase service = file.lock(id);
        DrawnProcess process = file.process(id);
        DrawnForm form = Optional.ofNullable(process.forms().get(formId)).orElseThrow(NotFound::new);
        Account by = currentUser.account();
        if ((DECIDING.contains(outcome) && by.id().equals(service.applicant()))
                || (outcome.equals(DrawnForm.APPROVE) && service.isOwnOf(by.id()))) {
            return Answer.refused("services.ownCase");
        }
        if (form.id().equals(DrawnForm.VISIT)) {
            Optional<Refusal> partial = visitor(service, by, outcome);
            if (partial.isPresent()) {
                return Answer.refused(partial.get());
            }
        }
        FormAnswers answers = FormAnswers.of(process, form, values);
        if (!answers.flaws().isEmpty()) {
            return Answer.refused(answers.flaws());
        }
        Optional<Refusal> open = objections(id, outcome, opinion);
        if (open.isPresent()) {
            return Answer.refused(open.get());
        }
        return decide(service, process, form, outcome, line, values).then(decided -> {
            if (form.id().equals(DrawnForm.START)) {
                return amend(decided, values).map(amended -> keep(service, amended, process, form, outcome, answers));
            }
            return Answer.done(keep(service, decided, process, form, outcome, answers));
        });
    }

    /** Two go to a household, neither of them for themselves. */
    private Optional<Refusal> visitor(ServiceCase service, Account by, String outcome) {
        if (service.isOwnOf(by.id())) {
            return Optional.of(Refusal.of("services.ownCase"));
        }
        return outcome.equals("done")
                        && records.firstVisitor(service.id())
                                .filter(by.id()::equals)
                                .isPresent()
                ? Optional.of(Refusal.conflict("services.secondVisitor"))
                : Optional.empty();
    }

    private Vars keep(
            ServiceCase before,
            ServiceCase now,
            DrawnProcess process,
            DrawnForm form,
            String outcome,
            FormAnswers answers) {
        records.answer(
                now.id(), form.id(), process.version(), currentUser.account().id(), outcome, answers.stored());
        file.save(before, now, "answered");
        return answers.with(outcome);
    }

    /** Whoever decides settles what was objected to the notice, and says why. */
    private Optional<Refusal> objections(CaseId id, String outcome, String opinion) {
        boolean held = DECIDING.contains(outcome)
                && notices.objections(id).stream()
                        .anyMatch(objection -> objection.state() == org.xieyue.notices.ObjectionRow.State.OPEN);
        if (held && opinion.isBlank()) {
            return Optional.of(Refusal.ofField("opinion", "services.objectionNeedsReason"));
        }
        if (held) {
            notices.settleObjections(id, !Set.of(DrawnForm.APPROVE, "agree").contains(outcome), opinion);
        }
        return Optional.empty();
    }

    private Answer<ServiceCase> decide(
            ServiceCase service,
            DrawnProcess process,
            DrawnForm form,
            String outcome,
            Optional<UUID> line,
            Map<String, Object> values) {
        if (outcome.equals(DrawnForm.PAY_AGAIN)) {
            return payAgain(service);
        }
        if (service.stage().holdsMoney() || service.stage() == Stage.PAID) {
            return Answer.done(service);
        }
        boolean asksAmount = form.field(APPROVED_AMOUNT)
                .filter(field -> field.kind() == FieldKind.MONEY)
                .isPresent();
        return switch (outcome) {
            case DrawnForm.APPROVE ->
                asksAmount
                        ? approve(service, process, line, values.get(APPROVED_AMOUNT))
                        : Answer.done(service.at(Stage.APPROVED));
            case "refuse" -> {
                needs.giveBack(service.id());
                yield Answer.done(service.approved(null).at(Stage.REFUSED));
            }
            case "return" -> {
                needs.giveBack(service.id());
                yield Answer.done(service.approved(null).at(Stage.RUNNING));
            }
            default -> Answer.done(service);
        };
    }

    /** Refused a second time, and when the account is another than was approved. */
    private Answer<ServiceCase> payAgain(ServiceCase service) {
        if (service.stage() != Stage.PAYING || !payments.hasFailed(service.id())) {
            return Answer.refused(Refusal.conflict("services.nothingToPayAgain"));
        }
        return file.isAsApproved(service)
                ? payments.again(service.id()).map(due -> service)
                : Answer.refused(Refusal.conflict("services.otherAccountApproved"));
    }

    private Answer<ServiceCase> approve(
            ServiceCase service,
            DrawnProcess process,
            Optional<UUID> line,
            @org.jspecify.annotations.Nullable Object said) {
        Payee person = service.person();
        if (person == null) {
            return Answer.refused(Refusal.conflict("services.nobodyToPay"));
        }
        if (!(said instanceof BigDecimal sum) || sum.signum() <= 0) {
            return Answer.refused(Refusal.ofField(APPROVED_AMOUNT, "services.amountMissing"));
        }
        if (payments.accountOf(person).isEmpty()) {
            return Answer.refused(Refusal.conflict("services.noAccount"));
        }
        List<Reservations.BudgetLineRow> open = reservations.linesFor(
                service.union(), service.process(), clock.today().getYear());
        if (line.isEmpty() || open.stream().noneMatch(row -> row.id().value().equals(line.get()))) {
            return Answer.refused(
                    Refusal.ofField("budgetLine", open.isEmpty() ? "services.noLine" : "services.chooseLine"));
        }
        Yuan amount = Yuan.of(sum);
        needs.giveBack(service.id());
        return needs.claim(service, process, amount).map(claimed -> {
            cases.describe(service.id(), file.row(service.id()).subject(), amount);
            return service.approved(new Approval(
                            currentUser.account().id(),
                            amount,
                            line.get(),
                            payments.signedTerms(service.id(), amount, person)))
                    .at(Stage.APPROVED);
        });
    }

    /** The application itself is filled in again: another person would be paid under nobody's signature. */
    private Answer<ServiceCase> amend(ServiceCase service, Map<String, Object> values) {
        Payee person = service.person();
        String number = String.valueOf(values.getOrDefault(NATIONAL_ID, ""));
        if (person == null || number.isEmpty()) {
            return Answer.done(service);
        }
        if (NationalId.flawOf(number).isPresent()) {
            return Answer.refused(Refusal.ofField(NATIONAL_ID, "services.nationalId"));
        }
        Payee amended = new Payee(person.name(), new NationalId(number));
        if (amended.equals(person)) {
            return Answer.done(service);
        }
        return service.approval() == null
                ? Answer.done(service.of(amended, keys.of(amended.nationalId()).value()))
                : Answer.refused(Refusal.conflict("services.approvedAlready"));
    }
}
