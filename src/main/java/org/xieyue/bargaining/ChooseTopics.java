package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.GATHERING;
import static org.xieyue.bargaining.BargainingStage.NAMING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The officer turns what workers want into topics of the offer, and answers what is not taken up. */
@UseCase
public class ChooseTopics {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_REASON = 300;
    private static final int MOST = 40;

    private final BargainingFile file;
    private final Topics topics;
    private final ProcessRuns runs;

    ChooseTopics(BargainingFile file, Topics topics, ProcessRuns runs) {
        this.file = file;
        this.topics = topics;
        this.runs = runs;
    }

    /** By position. For the workers' side until the offer is delivered, then for everybody who may read the case. */
    @Permit(Permission.READ_BARGAINING)
    @Transactional(readOnly = true)
    public List<TopicRow> of(CaseId caseId) {
        return topics.of(caseId);
    }

    /** @param merged demands that become part of the topic */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UUID> add(CaseId caseId, BargainingTopic topic, String title, List<DemandId> merged) {
        Bargaining bargaining = file.lock(caseId);
        if (bargaining.stage() != GATHERING) {
            return Answer.refused(Refusal.conflict("bargaining.topics-closed"));
        }
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("title", "bargaining.bad-topic", LONGEST_TITLE));
        }
        if (topics.of(caseId).size() >= MOST) {
            return Answer.refused(Refusal.of("bargaining.too-many-topics", MOST));
        }
        UUID id = topics.add(caseId, topic, title.strip(), file.today());
        for (DemandId demand : merged) {
            topics.merge(own(caseId, demand).id(), id);
        }
        file.note(bargaining, "topicChosen", Map.of("topic", topic.name()));
        return Answer.done(id);
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UUID> drop(CaseId caseId, UUID topic) {
        Bargaining bargaining = file.lock(caseId);
        if (bargaining.stage() != GATHERING) {
            return Answer.refused(Refusal.conflict("bargaining.topics-closed"));
        }
        topics.drop(caseId, topic);
        file.note(bargaining, "topicDropped", Map.of());
        return Answer.done(topic);
    }

    /** With a reason that the workers read. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<DemandId> setAside(CaseId caseId, DemandId demand, String reason) {
        Bargaining bargaining = file.lock(caseId);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        topics.setAside(own(caseId, demand).id(), reason.strip());
        file.note(bargaining, "demandSetAside", Map.of("demand", demand.toString()));
        return Answer.done(demand);
    }

    /** The topics stand. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> close(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(GATHERING);
        int chosen = topics.of(caseId).size();
        if (chosen == 0) {
            return Answer.refused(Refusal.of("bargaining.no-topics"));
        }
        bargaining.move(NAMING);
        file.save(bargaining, "topicsClosed");
        file.tell(bargaining, "topics-closed", Map.of());
        return Answer.done(caseId);
    }

    /** The topics stand, with these added where none of their kind was chosen before. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> closeWith(CaseId caseId, Map<BargainingTopic, String> more) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(GATHERING);
        List<TopicRow> before = topics.of(caseId);
        if (before.size() + more.size() > MOST) {
            return Answer.refused(Refusal.of("bargaining.too-many-topics", MOST));
        }
        more.entrySet().stream()
                .filter(one -> before.stream().noneMatch(row -> row.topic() == one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> topics.add(caseId, one.getKey(), one.getValue(), file.today()));
        return close(caseId);
    }

    /** Either side asks to talk about something more while talks go on; the officer then decides with the other side. */
    @Permit(Permission.BARGAIN)
    public Answer<CaseId> ask(CaseId caseId, BargainingTopic topic, String title) {
        Bargaining bargaining = file.lock(caseId);
        if (!BargainingStage.OFFERED.contains(bargaining.stage())) {
            return Answer.refused(Refusal.conflict("bargaining.no-talks"));
        }
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("title", "bargaining.bad-topic", LONGEST_TITLE));
        }
        file.note(bargaining, "topicAsked", Map.of("topic", topic.name()));
        file.tell(bargaining, "topic-asked", Map.of("title", title.strip()));
        runs.correlate(caseId, CollectiveBargaining.TOPIC_RAISED, Vars.none());
        return Answer.done(caseId);
    }

    /** The other side agrees to talk about it. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> accept(CaseId caseId, BargainingTopic topic, String title) {
        Bargaining bargaining = file.lock(caseId);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("title", "bargaining.bad-topic", LONGEST_TITLE));
        }
        topics.add(caseId, topic, title.strip(), file.today());
        file.note(bargaining, "topicAdded", Map.of("topic", topic.name()));
        file.tell(bargaining, "topic-added", Map.of("title", title.strip()));
        return Answer.done(caseId);
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> decline(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        file.note(bargaining, "topicDeclined", Map.of());
        file.tell(bargaining, "topic-declined", Map.of());
        return Answer.done(caseId);
    }

    private Demand own(CaseId caseId, DemandId id) {
        return topics.find(id).filter(demand -> demand.caseId().equals(caseId)).orElseThrow(NotFound::new);
    }
}
