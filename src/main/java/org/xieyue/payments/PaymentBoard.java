package org.xieyue.payments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Accounts, payments and batches of the unions whose money the reader keeps or checks. */
@UseCase
public class PaymentBoard {

    private static final int SHOWN = 200;

    private final PayeeAccounts accounts;
    private final DuePayments payments;
    private final PaymentBatches batches;
    private final BankTemplates templates;
    private final Cases cases;
    private final Unions unions;
    private final Accounts people;
    private final CurrentUser currentUser;

    PaymentBoard(
            PayeeAccounts accounts,
            DuePayments payments,
            PaymentBatches batches,
            BankTemplates templates,
            Cases cases,
            Unions unions,
            Accounts people,
            CurrentUser currentUser) {
        this.accounts = accounts;
        this.payments = payments;
        this.batches = batches;
        this.templates = templates;
        this.cases = cases;
        this.unions = unions;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * A changed account that waits; name and numbers masked.
     *
     * @param before the number paid into so far
     * @param mine registered by the reader, who may not decide on it
     */
    public record WaitingAccount(
            PayeeAccountId id,
            String holder,
            String number,
            String bank,
            @Nullable String before,
            @Nullable String by,
            Instant at,
            boolean mine) {}

    /** @param reason why the bank did not pay, or a code */
    public record Row(
            PaymentId id,
            CaseId caseId,
            String caseNumber,
            String payee,
            Yuan amount,
            PaymentState state,
            boolean accountKnown,
            int attempts,
            @Nullable String reason) {}

    public record BatchRow(
            PaymentBatchId id,
            String number,
            UnionId union,
            String unionName,
            String template,
            BatchState state,
            int items,
            Yuan total,
            Instant draftedAt) {}

    /** @param outcome null until the bank has answered */
    public record ItemRow(
            int position,
            PaymentId payment,
            String caseNumber,
            String payee,
            String account,
            String bank,
            Yuan amount,
            @Nullable PaymentState outcome,
            @Nullable String reason) {}

    /** @param signers names, in order */
    public record Batch(
            BatchRow row,
            List<ItemRow> items,
            List<String> preparers,
            List<String> signers,
            @Nullable String fileHash,
            boolean signable) {}

    @Permit(Permission.READ_FUNDS)
    public List<WaitingAccount> waitingAccounts() {
        AccountId reader = currentUser.account().id();
        return accounts.waiting(unionsFor(Permission.READ_FUNDS)).stream()
                .map(each -> new WaitingAccount(
                        each.id(),
                        Mask.name(each.holder()),
                        Mask.bankCard(each.number()),
                        each.bank(),
                        accounts.of(each.payeeKey(), AccountState.PAYABLE)
                                .map(payable -> Mask.bankCard(payable.number()))
                                .orElse(null),
                        name(each.by()),
                        each.at(),
                        reader.equals(each.by())))
                .toList();
    }

    /** Due, or come back: everything that is not on its way, oldest first. */
    @Permit(Permission.READ_FUNDS)
    public List<Row> queue() {
        List<Payment> found = payments.in(
                unionsFor(Permission.READ_FUNDS),
                EnumSet.of(PaymentState.DUE, PaymentState.FAILED, PaymentState.UNMATCHED),
                SHOWN);
        Map<String, PayeeAccount> payable =
                accounts.of(found.stream().map(Payment::payeeKey).collect(Collectors.toSet()), AccountState.PAYABLE);
        return found.stream()
                .map(each -> new Row(
                        each.id(),
                        each.caseId(),
                        caseNumber(each.caseId()),
                        Mask.name(each.payeeName()),
                        each.amount(),
                        each.state(),
                        payable.containsKey(each.payeeKey()),
                        each.attempts(),
                        each.reason()))
                .toList();
    }

    /** Newest first. */
    @Permit(Permission.READ_FUNDS)
    public List<BatchRow> batches() {
        return batches.of(unionsFor(Permission.READ_FUNDS), SHOWN).stream()
                .map(this::row)
                .toList();
    }

    @Permit(Permission.READ_FUNDS)
    public Batch batch(PaymentBatchId id) {
        PaymentBatch batch = batches.find(id).orElseThrow(NotFound::new);
        String hash = batch.frozenHash();
        Set<AccountId> signers =
                hash == null ? Set.of() : batches.signatures(id, hash).keySet();
        AccountId reader = currentUser.account().id();
        boolean signable = batch.state() == BatchState.FROZEN
                && !batch.preparers().contains(reader)
                && !signers.contains(reader)
                && unionsFor(Permission.CONFIRM_FUNDS).contains(batch.union());
        return new Batch(
                row(batch),
                batches.items(id).stream().map(this::item).toList(),
                names(batch.preparers()),
                names(signers),
                batch.fileHash(),
                signable);
    }

    /** Keys of the bank's file formats. */
    @Permit(Permission.READ_FUNDS)
    public List<String> templates() {
        return templates.keys();
    }

    /** Unions that pay by the reader's hand. */
    @Permit(Permission.KEEP_FUNDS)
    public List<Union> payingUnions() {
        return unionsFor(Permission.KEEP_FUNDS).stream()
                .flatMap(id -> unions.find(id).stream())
                .toList();
    }

    private ItemRow item(BatchItem item) {
        return new ItemRow(
                item.position(),
                item.payment(),
                caseNumber(item.caseId()),
                Mask.name(item.name()),
                Mask.bankCard(item.number()),
                item.bank(),
                item.amount(),
                item.outcome(),
                item.reason());
    }

    private BatchRow row(PaymentBatch batch) {
        return new BatchRow(
                batch.id(),
                batch.number(),
                batch.union(),
                unions.find(batch.union()).map(Union::name).orElse(""),
                batch.template(),
                batch.state(),
                batch.items(),
                batch.total(),
                batch.draftedAt());
    }

    private String caseNumber(CaseId id) {
        return cases.find(id).map(CaseRow::number).orElse("");
    }

    private List<String> names(Set<AccountId> ids) {
        return ids.stream().map(this::name).filter(Objects::nonNull).toList();
    }

    private @Nullable String name(@Nullable AccountId id) {
        return Optional.ofNullable(id).flatMap(people::find).map(Account::name).orElse(null);
    }

    private Set<UnionId> unionsFor(Permission permission) {
        return unions.where(currentUser.account(), permission);
    }
}
