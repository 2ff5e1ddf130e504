package org.xieyue.hardship;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/**
 * Tells before it is tried what a person may do with a case beside its tasks. The use cases refuse the same. Each answer is
 * empty when it is none of this person's business.
 */
@Component
@Transactional(readOnly = true)
public class AidOptions {

    private final HardshipCases records;
    private final Impartiality impartiality;
    private final Opinions opinions;
    private final BusinessClock clock;

    AidOptions(HardshipCases records, Impartiality impartiality, Opinions opinions, BusinessClock clock) {
        this.records = records;
        this.impartiality = impartiality;
        this.opinions = opinions;
        this.clock = clock;
    }

    /** @param notNow null when it can be done */
    public record Option(@Nullable Refusal notNow) {

        private static final Option OPEN = new Option(null);

        private static Option because(String code) {
            return new Option(Refusal.conflict(code));
        }
    }

    /** {@link WithdrawApplication}: for the household's side, until the decision. */
    public Optional<Option> withdrawal(CaseId id, Account person) {
        HardshipCase aid = find(id);
        if (!person.id().equals(aid.contact()) || aid.stage().isOver()) {
            return Optional.empty();
        }
        return Optional.of(
                Stage.UNDECIDED.contains(aid.stage()) ? Option.OPEN : Option.because("hardship.tooLateToWithdraw"));
    }

    /** {@link DeclareRelation#nameRelatives}: for the household's side, as long as anybody may still act. */
    public Optional<Option> namingRelatives(CaseId id, Account person) {
        HardshipCase aid = find(id);
        return person.id().equals(aid.contact()) && !aid.stage().isOver() ? Optional.of(Option.OPEN) : Optional.empty();
    }

    /** {@link UnmaskApplication}: for those who work on the case and are no relatives. */
    public Optional<Option> unmasking(CaseId id, Account person) {
        HardshipCase aid = find(id);
        if (!impartiality.worksOn(aid, person) || person.id().equals(aid.applicant)) {
            return Optional.empty();
        }
        return Optional.of(new Option(impartiality.kinship(aid, person).orElse(null)));
    }

    /** {@link CorrectPayee}: for the officer, once the case is approved. */
    public Optional<Option> payeeCorrection(CaseId id, Account person) {
        HardshipCase aid = find(id);
        if (!impartiality.holdsPost(aid, person, Duty.OFFICER) || aid.stage() != Stage.FUNDED) {
            return Optional.empty();
        }
        if (aid.isBeingRechecked(clock.today())) {
            return Optional.of(Option.because("hardship.payeeWhileRechecked"));
        }
        return Optional.of(
                new Option(impartiality.objection(aid, person, Duty.OFFICER).orElse(null)));
    }

    /** {@link NameAccount}: for the household's side and the officer, until the money has been paid. */
    public Optional<Option> namingAccount(CaseId id, Account person) {
        HardshipCase aid = find(id);
        boolean own = person.id().equals(aid.contact());
        if (aid.stage().isOver()
                || aid.stage() == Stage.PAID
                || (!own && !impartiality.holdsPost(aid, person, Duty.OFFICER))) {
            return Optional.empty();
        }
        if (aid.stage() == Stage.APPROVED) {
            return Optional.of(Option.because("hardship.accountWhileReserving"));
        }
        if (aid.stage() == Stage.FUNDED && aid.isBeingRechecked(clock.today())) {
            return Optional.of(Option.because("hardship.payeeWhileRechecked"));
        }
        return Optional.of(new Option(
                own ? null : impartiality.objection(aid, person, Duty.OFFICER).orElse(null)));
    }

    /** {@link DeclareRelation#toHousehold}: for those who work on the case. */
    public Optional<Option> declaring(CaseId id, Account person) {
        HardshipCase aid = find(id);
        if (!impartiality.worksOn(aid, person)
                || person.id().equals(aid.applicant)
                || aid.stage().isOver()) {
            return Optional.empty();
        }
        if (impartiality.kinship(aid, person).isPresent()) {
            return Optional.of(Option.because("hardship.relationDeclared"));
        }
        return Optional.of(
                opinions.isAwaitedOf(id, aid.round(), person.id())
                        ? Option.because("hardship.relativeInCommittee")
                        : Option.OPEN);
    }

    private HardshipCase find(CaseId id) {
        return records.find(id).orElseThrow(NotFound::new);
    }
}
