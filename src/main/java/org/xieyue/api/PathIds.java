package org.xieyue.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.ObligationId;
import org.xieyue.ballots.BallotId;
import org.xieyue.campaigns.UnitId;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.ProposalId;
import org.xieyue.congress.SessionId;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.TripId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.negotiation.PackageId;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.TaskId;

/** Ids in paths: what is no id names nothing, exactly like an id that nobody has. */
final class PathIds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private PathIds() {}

    static CaseId caseId(String text) {
        return new CaseId(parse(text));
    }

    static TaskId taskId(String text) {
        return new TaskId(parse(text));
    }

    static BallotId ballotId(String text) {
        return new BallotId(parse(text));
    }

    static CongressId congressId(String text) {
        return new CongressId(parse(text));
    }

    static SessionId sessionId(String text) {
        return new SessionId(parse(text));
    }

    static DelegateId delegateId(String text) {
        return new DelegateId(parse(text));
    }

    static ProposalId proposalId(String text) {
        return new ProposalId(parse(text));
    }

    /** Names nothing either when it is no id. */
    static UUID any(String text) {
        return parse(text);
    }

    static AgreementId agreementId(String text) {
        return new AgreementId(parse(text));
    }

    static ObligationId obligationId(String text) {
        return new ObligationId(parse(text));
    }

    static EmployerId employerId(String text) {
        return new EmployerId(parse(text));
    }

    static UnitId unitId(String text) {
        return new UnitId(parse(text));
    }

    static UnionId unionId(String text) {
        return new UnionId(parse(text));
    }

    static PlanId planId(String text) {
        return new PlanId(parse(text));
    }

    static TripId tripId(String text) {
        return new TripId(parse(text));
    }

    static BaseId baseId(String text) {
        return new BaseId(parse(text));
    }

    static PackageId packageId(String text) {
        return new PackageId(parse(text));
    }

    static PaymentBatchId batchId(String text) {
        return new PaymentBatchId(parse(text));
    }

    static UUID uuid(String text) {
        return parse(text);
    }

    static ClauseKey clauseKey(String text) {
        try {
            return new ClauseKey(text);
        } catch (IllegalArgumentException noKey) {
            throw new NotFound();
        }
    }

    static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }

    /** A thing that only its case knows. */
    static UUID partOfCase(String text) {
        return parse(text);
    }

    private static UUID parse(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotFound();
        }
        return UUID.fromString(text);
    }
}
