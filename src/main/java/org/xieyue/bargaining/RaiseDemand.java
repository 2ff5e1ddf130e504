package org.xieyue.bargaining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Workers say what should be bargained about and support each other (征集议题). */
@UseCase
public class RaiseDemand {

    private static final int LONGEST = 500;
    private static final int MOST_OF_A_PERSON = 20;

    private final Topics topics;
    private final Bargainings bargainings;
    private final WorkersSide workersSide;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    RaiseDemand(
            Topics topics,
            Bargainings bargainings,
            WorkersSide workersSide,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.topics = topics;
        this.bargainings = bargainings;
        this.workersSide = workersSide;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param open topics may be raised now
     * @param keeps the reader makes topics of demands
     */
    public record Call(String title, BargainingStage stage, boolean open, boolean keeps, List<DemandRow> demands) {}

    /** A bargaining that gathers topics among the people of the reader's unions. */
    public record OpenCall(TopicCall call, String title, int demands) {}

    /** Newest first. */
    @Permit(Permission.RAISE_TOPICS)
    @Transactional(readOnly = true)
    public List<OpenCall> calls() {
        return bargainings.gathering(workersSide.unions()).stream()
                .map(row -> new OpenCall(
                        TopicCall.of(row.caseId()),
                        row.title(),
                        topics.demands(row.caseId()).size()))
                .toList();
    }

    /** The page of the call: most supported first. */
    @Permit(Permission.RAISE_TOPICS)
    @Transactional(readOnly = true)
    public Call read(TopicCall call) {
        Bargaining bargaining = find(call);
        AccountId reader = user.account().id();
        Map<UUID, Integer> supports = topics.supports(bargaining.id);
        Set<UUID> mine = topics.supportedBy(bargaining.id, reader);
        Map<UUID, String> titles =
                topics.of(bargaining.id).stream().collect(Collectors.toMap(TopicRow::id, TopicRow::title));
        List<DemandRow> rows = topics.demands(bargaining.id).stream()
                .map(one -> new DemandRow(
                        one.id(),
                        one.topic(),
                        one.text(),
                        supports.getOrDefault(one.id().value(), 0),
                        one.raisedBy().equals(reader),
                        mine.contains(one.id().value()),
                        one.mergedInto() == null ? null : titles.get(one.mergedInto()),
                        one.setAside()))
                .sorted((one, other) -> Integer.compare(other.support(), one.support()))
                .toList();
        return new Call(
                bargaining.opening.title(),
                bargaining.stage(),
                isOpen(bargaining),
                workersSide.keeps(bargaining.opening.union()),
                rows);
    }

    @Permit(Permission.RAISE_TOPICS)
    public Answer<DemandId> raise(TopicCall call, BargainingTopic topic, String text) {
        Bargaining bargaining = find(call);
        if (text.isBlank() || text.strip().length() > LONGEST) {
            return Answer.refused(Refusal.ofField("text", "bargaining.bad-demand", LONGEST));
        }
        if (!isOpen(bargaining)) {
            return Answer.refused(Refusal.conflict("bargaining.topics-closed"));
        }
        AccountId by = user.account().id();
        if (topics.raisedBy(bargaining.id, by) >= MOST_OF_A_PERSON) {
            return Answer.refused(Refusal.of("bargaining.too-many-demands", MOST_OF_A_PERSON));
        }
        Demand demand = new Demand(DemandId.next(), bargaining.id, by, topic, text.strip(), clock.now(), null, null);
        topics.raise(demand);
        topics.support(demand.id(), by);
        trail.record(
                "bargaining.demandRaised",
                "case",
                bargaining.id.toString(),
                Map.of("demand", demand.id().toString()));
        return Answer.done(demand.id());
    }

    /** Again has no effect. */
    @Permit(Permission.RAISE_TOPICS)
    public Answer<DemandId> support(DemandId id, boolean yes) {
        Demand demand = topics.find(id).orElseThrow(NotFound::new);
        Bargaining bargaining = find(TopicCall.of(demand.caseId()));
        if (!isOpen(bargaining)) {
            return Answer.refused(Refusal.conflict("bargaining.topics-closed"));
        }
        AccountId by = user.account().id();
        if (yes) {
            topics.support(id, by);
        } else {
            topics.supportNoMore(id, by);
        }
        return Answer.done(id);
    }

    private static boolean isOpen(Bargaining bargaining) {
        return bargaining.stage() == BargainingStage.GATHERING;
    }

    private Bargaining find(TopicCall call) {
        CaseId caseId = call.caseId();
        Bargaining bargaining = bargainings.find(caseId).orElseThrow(NotFound::new);
        workersSide.require(caseId, bargaining.opening.union());
        return bargaining;
    }
}
