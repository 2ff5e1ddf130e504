package org.xieyue.bargaining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.RenewalWindow;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Refusal;

/** Which contracts talks may renew now, and what stands in the way of the others (集体合同规定 第三十八条). */
@Component
public class RenewableContracts {

    private static final int MOST = 200;

    private final AgreementRegister register;
    private final Agreements agreements;
    private final RenewalWindow window;
    private final Bargainings bargainings;

    RenewableContracts(
            AgreementRegister register, Agreements agreements, RenewalWindow window, Bargainings bargainings) {
        this.register = register;
        this.agreements = agreements;
        this.window = window;
        this.bargainings = bargainings;
    }

    /** Contracts of the union itself that run out or have run out, and that no talks renew yet; newest first. */
    public List<AgreementRow> of(UnionId union) {
        return Stream.of(AgreementStage.IN_FORCE, AgreementStage.EXPIRED)
                .flatMap(stage ->
                        register
                                .list(new AgreementRegister.Filter("", union, null, stage, null), null, MOST)
                                .rows()
                                .stream())
                .filter(row -> row.union().equals(union) && window.isOpen(row))
                .filter(row -> bargainings.renewing(row.id()).isEmpty())
                .toList();
    }

    /** What stands in the way of renewing the contract by these talks; nothing where they renew none. */
    Optional<Refusal> flaw(NewBargaining opening) {
        AgreementId renews = opening.renews();
        if (renews == null) {
            return Optional.empty();
        }
        AgreementRow contract = register.agreement(renews);
        boolean stood = contract.stage() == AgreementStage.IN_FORCE || contract.stage() == AgreementStage.EXPIRED;
        if (!stood || !contract.union().equals(opening.union())) {
            return Optional.of(Refusal.ofField("renews", "bargaining.renews-nothing"));
        }
        if (!window.isOpen(contract)) {
            return Optional.of(Refusal.ofField(
                    "renews",
                    "bargaining.renewal-too-early",
                    contract.title(),
                    contract.termUntil() == null ? "" : contract.termUntil(),
                    contract.termUntil() == null ? "" : window.opensOn(contract),
                    window.rule(contract).citation()));
        }
        Set<EmployerId> bound =
                agreements.coverage(renews).stream().map(Coverage::employer).collect(Collectors.toSet());
        if (!bound.isEmpty() && opening.employers().stream().noneMatch(bound::contains)) {
            return Optional.of(Refusal.ofField("renews", "bargaining.renews-other-employers", contract.title()));
        }
        return bargainings.renewing(renews).map(open -> Refusal.conflict("bargaining.already-renewed", open.number()));
    }
}
