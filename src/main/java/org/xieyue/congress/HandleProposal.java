package org.xieyue.congress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.notices.Messages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Reviews, files, merges, assigns and answers proposals; the proposer says whether the answer satisfies. */
@UseCase
public class HandleProposal {

    private static final int LONGEST = 4000;
    private static final Set<String> RATINGS = Set.of("SATISFIED", "PARTLY", "NOT_SATISFIED");

    private final Proposals proposals;
    private final Congresses congresses;
    private final Delegates delegates;
    private final Sessions sessions;
    private final CongressRules rules;
    private final ProposalDeadlines proposalDeadlines;
    private final Messages messages;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    HandleProposal(
            Proposals proposals,
            Congresses congresses,
            Delegates delegates,
            Sessions sessions,
            CongressRules rules,
            ProposalDeadlines proposalDeadlines,
            Messages messages,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.proposals = proposals;
        this.congresses = congresses;
        this.delegates = delegates;
        this.sessions = sessions;
        this.rules = rules;
        this.proposalDeadlines = proposalDeadlines;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /** 立案. Refused while too few others have seconded it. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<ProposalId> file(ProposalId id) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        if (proposal.stage() != ProposalStage.SUBMITTED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        Parameter needed = rules.parameter(
                congresses.find(proposal.congress()).orElseThrow(NotFound::new), "proposalSeconders", clock.today());
        int seconders = proposals.seconders(id).size();
        if (seconders < needed.asInt()) {
            return Answer.refused("congress.too-few-seconders", seconders, needed.asInt(), needed.citation());
        }
        proposals.stands(id, ProposalStage.FILED);
        proposalDeadlines.reviewed(id);
        return done(proposal, "proposalFiled");
    }

    /** 退回, always with a reason in writing. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<ProposalId> sendBack(ProposalId id, String reason) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        if (proposal.stage() != ProposalStage.SUBMITTED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("reason", "congress.return-reason", LONGEST));
        }
        proposals.sendBack(id, reason.strip());
        proposalDeadlines.reviewed(id);
        return done(proposal, "proposalReturned");
    }

    /** 并案: of the same matter, both of the same congress; goes on with the other one. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<ProposalId> merge(ProposalId id, ProposalId into) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        Proposal other = proposals.find(into).orElseThrow(NotFound::new);
        boolean open = List.of(ProposalStage.SUBMITTED, ProposalStage.FILED).contains(proposal.stage())
                && List.of(ProposalStage.SUBMITTED, ProposalStage.FILED, ProposalStage.ASSIGNED)
                        .contains(other.stage());
        if (id.equals(into) || !proposal.congress().equals(other.congress()) || !open) {
            return Answer.refused(Refusal.ofField("into", "congress.cannot-merge"));
        }
        proposals.seconders(id).forEach(one -> proposals.second(into, one));
        proposals.second(into, proposal.proposer());
        proposals.merge(id, into);
        proposalDeadlines.reviewed(id);
        return done(proposal, "proposalMerged");
    }

    /** 交办; the period for the written answer begins. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<ProposalId> assign(ProposalId id, String to) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        if (proposal.stage() != ProposalStage.FILED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        if (to.isBlank() || to.length() > 80) {
            return Answer.refused(Refusal.ofField("to", "congress.assign-to", 80));
        }
        proposals.assign(id, to.strip(), proposalDeadlines.answer(id, proposal.congress()));
        return done(proposal, "proposalAssigned");
    }

    @Permit(Permission.KEEP_CONGRESS)
    public Answer<ProposalId> answer(ProposalId id, String answer) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        if (proposal.stage() != ProposalStage.ASSIGNED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        if (answer.isBlank() || answer.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("answer", "congress.proposal-text", LONGEST));
        }
        proposals.answer(id, answer.strip(), clock.today());
        proposalDeadlines.answered(id);
        return done(proposal, "proposalAnswered");
    }

    /**
     * By the proposer alone.
     *
     * @param satisfaction {@code SATISFIED}, {@code PARTLY}, {@code NOT_SATISFIED}
     */
    @Permit(Permission.READ_CONGRESS)
    public Answer<ProposalId> rate(ProposalId id, String satisfaction) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        AccountId proposer = accountOf(proposal);
        boolean own = !user.isSystem() && user.account().id().equals(proposer);
        if (!own) {
            return Answer.refused("congress.only-the-proposer");
        }
        if (proposal.stage() != ProposalStage.ANSWERED && proposal.stage() != ProposalStage.RATED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        if (!RATINGS.contains(satisfaction)) {
            return Answer.refused(Refusal.ofField("satisfaction", "congress.bad-satisfaction"));
        }
        proposals.rate(id, satisfaction);
        trail.record(
                "congress.proposalRated",
                "congress",
                proposal.congress().toString(),
                Map.of("proposal", id.toString()));
        return Answer.done(id);
    }

    /** The session has heard how proposals were handled since the last one; answers how many. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<Integer> report(SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        return Answer.done(proposals.report(session.congress, id));
    }

    private @Nullable AccountId accountOf(Proposal proposal) {
        return delegates.find(proposal.proposer()).map(Delegate::account).orElse(null);
    }

    private Answer<ProposalId> done(Proposal proposal, String act) {
        trail.record(
                "congress." + act,
                "congress",
                proposal.congress().toString(),
                Map.of("proposal", proposal.id().toString()));
        AccountId proposer = accountOf(proposal);
        if (proposer != null) {
            messages.send(
                    proposer,
                    "congress.proposal",
                    Map.of("number", String.valueOf(proposal.number()), "matter", proposal.matter()),
                    null,
                    "congress:" + proposal.id() + ":" + act);
        }
        return Answer.done(proposal.id());
    }
}
