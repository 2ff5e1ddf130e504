package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPROVED;
import static org.xieyue.hardship.Stage.COUNTY_AGREED;
import static org.xieyue.hardship.Stage.FUNDED;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.Papers;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Approves an amount for a payee, reserves the money and issues the decision letter. */
@UseCase
public class ApproveAid {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final Reservations reservations;
    private final Grants grants;
    private final HouseholdNeeds needs;
    private final Papers papers;
    private final Rechecks rechecks;
    private final PayeeTerms terms;
    private final Payments payments;
    private final BusinessClock clock;

    ApproveAid(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            Reservations reservations,
            Grants grants,
            HouseholdNeeds needs,
            Papers papers,
            Rechecks rechecks,
            PayeeTerms terms,
            Payments payments,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.reservations = reservations;
        this.grants = grants;
        this.needs = needs;
        this.papers = papers;
        this.rechecks = rechecks;
        this.terms = terms;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Signs amount, payee and account: a later change of any of them voids the approval. Refused with {@code needs.…} when
     * another case, of whichever union, has met the same need of the household this year.
     *
     * @param line id of a budget line, which may belong to a federation above the approver's; null when no line is open, so
     *     that the fund officer names one
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> approve(CaseId id, @Nullable UUID line) {
        HardshipCase aid = file.lock(id);
        aid.require(COUNTY_AGREED);
        if (!aid.assessment().category().isEligible()) {
            return Answer.refused(
                    "hardship.notEligible." + aid.assessment().category().name());
        }
        Optional<Refusal> flaw = wrongLine(aid, line).or(() -> takeApproval(aid));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        if (needs.claim(aid) instanceof Answer.Refused<CaseId> met) {
            return Answer.refused(met.reasons());
        }
        aid.payFrom(line);
        aid.approve(terms.of(aid));
        aid.move(APPROVED);
        file.save(aid, "approved", Map.of("fen", String.valueOf(aid.amount().fen())));
        return Answer.done(id);
    }

    /** Back to the county's review. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(COUNTY_AGREED);
        Optional<Refusal> objection = takeApproval(aid);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.move(NOTICE_PASSED);
        file.save(aid, "approvalSentBack");
        return Answer.done(id);
    }

    /** Refused with {@code funds.exhausted}: then the fund officer names another line. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> reserve(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(APPROVED);
        String hash = aid.approvedHash();
        if (hash == null || !hash.equals(terms.of(aid))) {
            throw new OutOfOrder("HARDSHIP-5", "金额、收款人或账户在审批后有变动，须重新审批", id, aid.stage());
        }
        UUID line = aid.budgetLine();
        if (line == null) {
            return Answer.refused("hardship.noLineNamed");
        }
        if (needs.claim(aid) instanceof Answer.Refused<CaseId> met) {
            return Answer.refused(met.reasons());
        }
        if (reservations.reserve(id, new BudgetLineId(line), aid.amount(), hash)
                instanceof Answer.Refused<Reservations.Reservation> refused) {
            return Answer.refused(refused.reasons());
        }
        Grants.share(aid)
                .forEach((purpose, amount) ->
                        grants.add(id, purpose, clock.today().getYear(), amount));
        payments.due(
                id, 1, PayeeTerms.payee(aid), HardshipAid.PROCESS, clock.today().getYear());
        aid.move(FUNDED);
        file.save(aid, "fundsReserved", Map.of("line", line.toString()));
        file.tell(aid, "funds-reserved", null, Map.of("amount", aid.amount().display()));
        return Answer.done(id);
    }

    @Permit(Permission.KEEP_FUNDS)
    public Answer<CaseId> nameLine(CaseId id, BudgetLineId line) {
        HardshipCase aid = file.lock(id);
        aid.require(APPROVED);
        if (currentUser.account().id().equals(aid.applicant)) {
            throw new NotAllowed("hardship:nameLine");
        }
        Optional<Refusal> flaw = wrongLine(aid, line.value());
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        aid.payFrom(line.value());
        file.save(aid, "lineNamed", Map.of("line", line.toString()));
        return Answer.done(id);
    }

    /** Issues the letter, tells the household, and answers when the yearly re-check is due. */
    @Permit(Permission.WORK_ON_CASE)
    public Instant inform(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED);
        papers.issue(
                id,
                "decision-letter",
                "困难帮扶决定书-" + file.number(aid) + ".pdf",
                "困难帮扶决定书",
                Letters.approval(aid, file.number(aid)));
        file.write(aid, "approved", Map.of("amount", aid.amount().display()));
        return rechecks.plan(aid);
    }

    private Optional<Refusal> takeApproval(HardshipCase aid) {
        Account by = currentUser.account();
        return impartiality.take(aid, by, aid.tier() == ApprovalTier.CITY ? Duty.CITY_APPROVER : Duty.COUNTY_APPROVER);
    }

    private Optional<Refusal> wrongLine(HardshipCase aid, @Nullable UUID line) {
        List<Reservations.BudgetLineRow> open = open(aid);
        if (line == null) {
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Refusal.ofField("budgetLine", "hardship.chooseLine"));
        }
        return open.stream().anyMatch(row -> row.id().value().equals(line))
                ? Optional.empty()
                : Optional.of(Refusal.ofField("budgetLine", "hardship.noSuchLine"));
    }

    private List<Reservations.BudgetLineRow> open(HardshipCase aid) {
        return reservations.linesFor(
                aid.union, HardshipAid.PROCESS, clock.today().getYear());
    }
}
