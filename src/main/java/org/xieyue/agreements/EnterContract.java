package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Brings contracts of earlier years into the register. What one person has entered from the paper binds nobody until a
 * second person has compared it; from then on it is watched like any other.
 */
@UseCase
public class EnterContract {

    private static final int LONGEST_REASON = 500;

    private final EnterAgreement enterAgreement;
    private final TextEntry textEntry;
    private final RegisteredAgreements agreements;
    private final AgreementFiles files;
    private final Coverages coverages;
    private final EnteredContracts entries;
    private final ConcludedRules rules;
    private final AgreementReaders readers;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    EnterContract(
            EnterAgreement enterAgreement,
            TextEntry textEntry,
            RegisteredAgreements agreements,
            AgreementFiles files,
            Coverages coverages,
            EnteredContracts entries,
            ConcludedRules rules,
            AgreementReaders readers,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.enterAgreement = enterAgreement;
        this.textEntry = textEntry;
        this.agreements = agreements;
        this.files = files;
        this.coverages = coverages;
        this.entries = entries;
        this.rules = rules;
        this.readers = readers;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What the paper says.
     *
     * @param filedOn day on which the labour authority received it; null for what is not filed
     * @param employers whom it covers, with the day of their seal
     */
    public record Concluded(
            @Nullable LocalDate signedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate filedOn,
            String filingReference,
            List<Coverage> employers) {
        public Concluded {
            employers = List.copyOf(employers);
        }
    }

    /** Refused with every flaw of the dates at once; nothing is entered then. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> enter(
            UnionId union, EnterAgreement.Entry entry, Concluded concluded, AgreementText text) {
        List<Refusal> flaws = rules.flaws(entry.scope(), entry.outcome(), entry.coverage(), concluded);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return whole(textEntry.add(union, entry, AgreementStage.DRAFT, text).then(id -> note(id, concluded)));
    }

    /** Whoever corrects has entered it: another person looks at it then. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> correct(AgreementId id, Concluded concluded, AgreementText text) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        Optional<Refusal> fixed = fixed(row);
        if (fixed.isPresent()) {
            return Answer.refused(fixed.get());
        }
        List<Refusal> flaws = rules.flaws(row.scope(), row.outcome(), row.coverage(), concluded);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        coverages.replace(id, List.of());
        return whole(agreements.keep(id, text, "").then(kept -> note(id, concluded)));
    }

    private Answer<AgreementId> note(AgreementId id, Concluded concluded) {
        LocalDate from = Objects.requireNonNull(concluded.inForceFrom());
        agreements.cover(id, concluded.employers());
        entries.put(new EnteredContract(
                id,
                Objects.requireNonNull(concluded.signedOn()),
                concluded.filedOn(),
                concluded.filingReference().strip(),
                from,
                user.account().id(),
                clock.now(),
                "",
                null,
                null));
        trail.record("agreement.contractEntered", "agreement", id.toString(), Map.of("from", from.toString()));
        return agreements.term(id, from, Objects.requireNonNull(concluded.termUntil()));
    }

    /** What was entered, and who has looked at it; empty for what did not come in this way. */
    @Permit(Permission.READ_BARGAINING)
    public Optional<EnteredContract> entry(AgreementId id) {
        readers.requireOwn(files.find(id).orElseThrow(NotFound::new));
        return entries.find(id);
    }

    /** The second person has compared it with the paper: it binds, and is watched until its term is over. Again has no effect. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementRow> confirm(AgreementId id) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        EnteredContract entry = entries.find(id).orElseThrow(NotFound::new);
        if (entry.isConfirmed()) {
            return Answer.done(row);
        }
        Optional<Refusal> unfit = fixed(row).or(() -> unfit(entry));
        if (unfit.isPresent()) {
            return Answer.refused(unfit.get());
        }
        entries.confirmed(id, user.account().id(), clock.now());
        trail.record("agreement.contractConfirmed", "agreement", id.toString(), Map.of());
        return whole(conclude(row, entry).then(bound -> watch(id)));
    }

    private Optional<Refusal> unfit(EnteredContract entry) {
        if (entry.enteredBy().equals(user.account().id())) {
            return Optional.of(Refusal.of("agreements.same-eyes"));
        }
        return entry.sentBack().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict("agreements.entry-sent-back", entry.sentBack()));
    }

    private Answer<AgreementRow> conclude(AgreementRow row, EnteredContract entry) {
        AgreementId id = row.id();
        var hash = agreements.text(id).orElseThrow(NotFound::new).hash();
        boolean contract = row.outcome() == OutcomeType.COLLECTIVE_CONTRACT;
        Answer<AgreementRow> done = agreements.move(id, AgreementStage.INITIALLED, hash, entry.signedOn());
        if (contract) {
            done = done.then(any -> agreements.move(id, AgreementStage.PASSED, hash, entry.signedOn()));
        }
        done = done.then(any -> agreements.move(id, AgreementStage.SIGNED, hash, entry.signedOn()));
        LocalDate filed = entry.filedOn();
        if (contract && filed != null) {
            done = done.then(any -> agreements.move(id, AgreementStage.FILED, hash, filed));
        }
        return done.then(any -> agreements.move(id, AgreementStage.IN_FORCE, hash, entry.inForceFrom()));
    }

    /** What has run out already stands in the register as such. */
    private Answer<AgreementRow> watch(AgreementId id) {
        if (clock.today().isAfter(Objects.requireNonNull(agreements.row(id).termUntil()))) {
            agreements.expire(id);
            return Answer.done(agreements.row(id));
        }
        return enterAgreement.watch(id).map(opened -> agreements.row(id));
    }

    /** It is not what the paper says; whoever entered it, or another, corrects it. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> sendBack(AgreementId id, String why) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        if (entries.find(id).isEmpty()) {
            throw new NotFound();
        }
        Optional<Refusal> fixed = fixed(row).or(() -> unsaid(why));
        if (fixed.isPresent()) {
            return Answer.refused(fixed.get());
        }
        entries.sentBack(id, why.strip());
        trail.record("agreement.contractSentBack", "agreement", id.toString(), Map.of());
        return Answer.done(id);
    }

    /** It was entered by mistake. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> withdraw(AgreementId id, String why) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        if (entries.find(id).isEmpty()) {
            throw new NotFound();
        }
        Optional<Refusal> fixed = fixed(row).or(() -> unsaid(why));
        if (fixed.isPresent()) {
            return Answer.refused(fixed.get());
        }
        agreements.drop(id, why.strip());
        return Answer.done(id);
    }

    private static Optional<Refusal> unsaid(String why) {
        return why.isBlank() || why.length() > LONGEST_REASON
                ? Optional.of(Refusal.ofField("reason", "agreements.no-reason", LONGEST_REASON))
                : Optional.empty();
    }

    /** Only what was entered and waits for its second look may still change. */
    private Optional<Refusal> fixed(AgreementRow row) {
        boolean waits = row.stage() == AgreementStage.DRAFT
                && entries.find(row.id()).filter(entry -> !entry.isConfirmed()).isPresent();
        return waits ? Optional.empty() : Optional.of(Refusal.conflict("agreements.entry-is-fixed"));
    }

    /** A refusal after the first write takes everything back. */
    private static <T> Answer<T> whole(Answer<T> answer) {
        if (!answer.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return answer;
    }
}
