package org.xieyue.processes.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/**
 * Does to one case at any moment what a changed diagram would do to it: the token skips what it has come to, goes to any other
 * element or along any other flow, is lost, is doubled; an open task asks another post.
 */
@Component
class Leaper {

    enum Kind {
        /** As if the element had been deleted: REDIRECTED past it, JOINED. */
        SKIPPED,
        /** Wherever a flow could be redirected to. */
        REDIRECTED,
        /** Whatever the answer was. */
        OTHER_ANSWER,
        /** A step does what another one does; a gateway lets two ways go on. */
        DOUBLED,
        /** What leads on has been deleted. */
        CUT,
        /** A task asks the post of another one. */
        POST_CHANGED
    }

    /** What ends a case at once is done less often, what leads on more often. */
    private static final List<Kind> OFTEN = Stream.of(
                    Collections.nCopies(3, Kind.SKIPPED),
                    Collections.nCopies(5, Kind.REDIRECTED),
                    Collections.nCopies(4, Kind.OTHER_ANSWER),
                    Collections.nCopies(3, Kind.DOUBLED),
                    Collections.nCopies(1, Kind.CUT),
                    Collections.nCopies(2, Kind.POST_CHANGED))
            .flatMap(List::stream)
            .toList();

    /** Of a case whose tokens double without end nothing is learnt. */
    private static final int MOST_TOKENS = 4;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final DSLContext sql;
    private final Walker walker;
    private final CurrentUser currentUser;

    /** Posts that have been asked, each with its union. */
    private final Set<Post> posts = new TreeSet<>();

    /** Leaps that the engine let happen, by kind. */
    private final Map<Kind, Integer> leaps = new TreeMap<>();

    /** Where tokens were taken away, and the elements and flows at which they were put. */
    private final Set<String> left = new TreeSet<>();

    private final Set<String> put = new TreeSet<>();
    private final Set<String> different = new TreeSet<>();

    private record Post(String role, UUID union) implements Comparable<Post> {
        @Override
        public int compareTo(Post other) {
            int byRole = role.compareTo(other.role);
            return byRole == 0 ? union.compareTo(other.union) : byRole;
        }
    }

    /** @param place the element at which it waits */
    private record Token(String place, String id, boolean isOnItsWay) {
        void cancel(ProcessInstanceModificationBuilder change) {
            if (isOnItsWay) {
                change.cancelTransitionInstance(id);
            } else {
                change.cancelActivityInstance(id);
            }
        }
    }

    Leaper(
            RuntimeService runtime,
            RepositoryService repository,
            DSLContext sql,
            Walker walker,
            CurrentUser currentUser) {
        this.runtime = runtime;
        this.repository = repository;
        this.sql = sql;
        this.walker = walker;
        this.currentUser = currentUser;
    }

    void forget() {
        leaps.clear();
        left.clear();
        put.clear();
        different.clear();
    }

    /** What has happened since it was told to forget. */
    String told() {
        return leaps + ", " + different.size() + " different, away from " + left.size() + " elements, to " + put.size()
                + " elements and flows";
    }

    boolean hasLept() {
        return !leaps.isEmpty();
    }

    void leap(CaseId id, Random random) {
        walker.attempt(() -> {
            oneOfIts(id, random);
            return Answer.done(true);
        });
    }

    private void oneOfIts(CaseId id, Random random) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .orderByProcessInstanceId()
                .asc()
                .list();
        if (running.isEmpty()) {
            return;
        }
        ProcessInstance instance = running.get(random.nextInt(running.size()));
        List<Token> tokens = tokens(instance);
        if (tokens.isEmpty()) {
            return;
        }
        Token token = tokens.get(random.nextInt(tokens.size()));
        Kind kind = OFTEN.get(random.nextInt(OFTEN.size()));
        if (kind == Kind.POST_CHANGED) {
            changePost(id, random);
        } else if (kind != Kind.DOUBLED || tokens.size() < MOST_TOKENS) {
            move(instance, token, kind, random);
        }
    }

    private void move(ProcessInstance instance, Token token, Kind kind, Random random) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        String to = target(model, token, kind, random);
        boolean moved = walker.attempt(() -> currentUser.asSystem(() -> {
            ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instance.getId());
            if (kind != Kind.DOUBLED) {
                token.cancel(change);
            }
            switch (kind) {
                case SKIPPED -> change.startAfterActivity(to);
                case REDIRECTED, DOUBLED -> change.startBeforeActivity(to);
                case OTHER_ANSWER -> change.startTransition(to);
                case CUT, POST_CHANGED -> {}
            }
            change.execute();
            return Answer.done(true);
        }));
        if (moved) {
            leaps.merge(kind, 1, Integer::sum);
            left.add(token.place());
            put.add(to);
            different.add(token.place() + " " + kind + " " + to);
        }
    }

    private static String target(BpmnModelInstance model, Token token, Kind kind, Random random) {
        return switch (kind) {
            case SKIPPED, CUT, POST_CHANGED -> token.place();
            case REDIRECTED, DOUBLED -> any(model.getModelElementsByType(FlowNode.class), random);
            case OTHER_ANSWER -> any(model.getModelElementsByType(SequenceFlow.class), random);
        };
    }

    private static String any(Collection<? extends ModelElementInstance> elements, Random random) {
        List<String> ids = elements.stream()
                .map(element -> element.getAttributeValue("id"))
                .sorted()
                .toList();
        return ids.get(random.nextInt(ids.size()));
    }

    private void changePost(CaseId id, Random random) {
        var open = sql.fetch(
                "select id, role, union_id from task where case_id = ? and holder_id is null and role is not null order by created_at, id",
                id.value());
        open.forEach(task -> posts.add(new Post(task.get("role", String.class), task.get("union_id", UUID.class))));
        if (open.isEmpty()) {
            return;
        }
        UUID task = open.get(random.nextInt(open.size())).get("id", UUID.class);
        Post other = List.copyOf(posts).get(random.nextInt(posts.size()));
        int changed = sql.execute(
                "update task set role = ?, union_id = ? where id = ? and holder_id is null",
                other.role(),
                other.union(),
                task);
        if (changed > 0) {
            leaps.merge(Kind.POST_CHANGED, 1, Integer::sum);
        }
    }

    private List<Token> tokens(ProcessInstance instance) {
        List<Token> tokens = new ArrayList<>();
        ActivityInstance root = runtime.getActivityInstance(instance.getId());
        if (root != null) {
            gather(root, tokens);
        }
        return tokens;
    }

    private static void gather(ActivityInstance at, List<Token> tokens) {
        for (TransitionInstance waiting : at.getChildTransitionInstances()) {
            tokens.add(new Token(waiting.getActivityId(), waiting.getId(), true));
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0) {
                tokens.add(new Token(child.getActivityId(), child.getId(), false));
            }
            gather(child, tokens);
        }
    }
}
