package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.COMMITTEE_AGREED;
import static org.xieyue.hardship.Stage.IN_COMMITTEE;
import static org.xieyue.hardship.Stage.REFUSAL_PROPOSED;
import static org.xieyue.hardship.Stage.VISITED;

import java.util.List;
import java.util.Map;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Every member of the basic union's committee gives an opinion (评议、会签); the result is counted. */
@UseCase
public class ReviewInCommittee {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Opinions opinions;
    private final Accounts accounts;
    private final Impartiality impartiality;
    private final Refusals refusals;
    private final Duties duties;

    ReviewInCommittee(
            CurrentUser currentUser,
            CaseFile file,
            Opinions opinions,
            Accounts accounts,
            Impartiality impartiality,
            Refusals refusals,
            Duties duties) {
        this.currentUser = currentUser;
        this.file = file;
        this.opinions = opinions;
        this.accounts = accounts;
        this.impartiality = impartiality;
        this.refusals = refusals;
        this.duties = duties;
    }

    /** What the committee as a whole came to. */
    public enum Result {
        AGREES,
        DISAGREES,
        /** Everybody kept out: a committee is formed anew. */
        NOBODY_LEFT
    }

    /** Asks those who hold the post now; applicant and relatives are left out. Refused when nobody remains. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<List<AccountId>> convene(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(VISITED);
        List<AccountId> members = accounts.holdersOf(Role.COMMITTEE_MEMBER, aid.union).stream()
                .filter(person -> impartiality
                        .objection(aid, person, Duty.COMMITTEE_MEMBER)
                        .isEmpty())
                .map(Account::id)
                .toList();
        if (members.isEmpty()) {
            return Answer.refused("hardship.noCommittee");
        }
        opinions.ask(id, aid.round(), members);
        aid.move(IN_COMMITTEE);
        file.save(aid, "committeeConvened", Map.of("members", String.valueOf(members.size())));
        file.tell(aid, "committee-convened", null, Map.of("count", String.valueOf(members.size())));
        return Answer.done(members);
    }

    /** @param unrelated the member declares to be no relative of the household */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> giveOpinion(CaseId id, boolean agrees, boolean unrelated) {
        HardshipCase aid = file.lock(id);
        aid.require(IN_COMMITTEE);
        if (!unrelated) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        Account member = currentUser.account();
        var objection = impartiality.take(aid, member, Duty.COMMITTEE_MEMBER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (!opinions.give(id, aid.round(), member.id(), agrees)) {
            return Answer.refused("hardship.opinionGiven");
        }
        return Answer.done(id);
    }

    /** A member who is a relative leaves the opinion to the others; after the only one, others are appointed. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> keepOut(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(IN_COMMITTEE);
        Account member = currentUser.account();
        if (!opinions.isAwaitedOf(id, aid.round(), member.id())) {
            return Answer.refused("hardship.opinionGiven");
        }
        opinions.spare(id, aid.round(), member.id());
        duties.addRelatives(id, List.of(member.id()));
        file.save(aid, "memberKeptOut");
        return Answer.done(id);
    }

    /** When all have answered: more than half of them agree, or a refusal is proposed to the city. */
    @Permit(Permission.WORK_ON_CASE)
    public Result count(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(IN_COMMITTEE);
        Opinions.Count count = opinions.count(id, aid.round());
        if (count.asked() == 0) {
            aid.move(VISITED);
            file.save(aid, "committeeKeptOut");
            file.tell(aid, "committee-kept-out", null, Map.of());
            return Result.NOBODY_LEFT;
        }
        if (!count.isComplete()) {
            throw new OutOfOrder("HARDSHIP-4", "评议小组成员尚未全部发表意见", id, count);
        }
        Map<String, String> result =
                Map.of("agreeing", String.valueOf(count.agreeing()), "against", String.valueOf(count.against()));
        if (count.agrees()) {
            aid.move(COMMITTEE_AGREED);
        } else {
            aid.move(REFUSAL_PROPOSED);
            refusals.propose(id, aid.round(), null, "评议 " + count.agreeing() + " : " + count.against() + " 不同意");
        }
        file.save(aid, "committeeCounted", result);
        file.tell(aid, "committee-counted", null, result);
        return count.agrees() ? Result.AGREES : Result.DISAGREES;
    }
}
