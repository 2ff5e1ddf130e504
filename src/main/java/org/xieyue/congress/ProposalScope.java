package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A proposal belongs to the union of its congress, and to the congress's delegates. */
@Component
class ProposalScope implements ScopeLocator<ProposalId> {

    private final Proposals proposals;
    private final Delegates delegates;

    ProposalScope(Proposals proposals, Delegates delegates) {
        this.proposals = proposals;
        this.delegates = delegates;
    }

    @Override
    public Class<ProposalId> type() {
        return ProposalId.class;
    }

    @Override
    public Optional<UnionId> unionOf(ProposalId id) {
        return proposals.find(id).map(Proposal::union);
    }

    @Override
    public boolean isPartyTo(ProposalId id, AccountId account) {
        return proposals
                .find(id)
                .filter(one -> delegates.isDelegate(one.congress(), account))
                .isPresent();
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_CONGRESS;
    }
}
