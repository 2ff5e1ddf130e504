package org.xieyue.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.cases.CasePlace;
import org.xieyue.cases.Cases;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.clock.Period;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.processes.EngineTask;
import org.xieyue.processes.TaskListener;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** Writes the inbox while the engine moves, in its transaction: whom a task asks, and until when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskReadModel implements TaskListener {

    private final Tasks tasks;
    private final TaskPlaces places;
    private final Cases cases;
    private final Unions unions;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final TaskNews news;
    private final DeadlineBook deadlines;
    /** Asked late: the capabilities' rules may themselves need what lies above the engine. */
    private final Supplier<List<TaskPost>> posts;

    TaskReadModel(
            Tasks tasks,
            TaskPlaces places,
            Cases cases,
            Unions unions,
            Accounts accounts,
            BusinessClock clock,
            TaskNews news,
            DeadlineBook deadlines,
            ObjectProvider<TaskPost> posts) {
        this.tasks = tasks;
        this.places = places;
        this.cases = cases;
        this.unions = unions;
        this.accounts = accounts;
        this.clock = clock;
        this.news = news;
        this.deadlines = deadlines;
        this.posts = SingletonSupplier.of(() -> posts.orderedStream().toList());
    }

    @Override
    public void created(EngineTask asked) {
        CasePlace place = cases.place(asked.caseId())
                .orElseThrow(() -> new OutOfOrder(
                        "TASKS-1", "流程没有对应的案件: the process runs without a case", asked.caseId(), asked.name()));
        if (asked.role() == null && asked.assignee() == null) {
            throw new OutOfOrder(
                    "TASKS-3",
                    "任务“" + asked.name() + "”既没有岗位也没有办理人: the task asks neither a role nor a person",
                    asked.caseId(),
                    asked.elementId());
        }
        Deadline deadline = deadline(asked);
        NewTask task = new NewTask(
                TaskId.parse(asked.id()),
                asked.caseId(),
                asked.processKey(),
                asked.formKey(),
                asked.name(),
                asked.role(),
                asked.role() == null ? place.union() : union(asked, asked.role(), place.union()),
                asked.role() == null ? asked.assignee() : null,
                place.openedBy(),
                deadline,
                clock.now());
        tasks.add(task);
        places.remember(task.id(), task.caseId());
        news.of(task);
    }

    /** A task that its holder completes is written as done by {@link CompleteTask} before the engine hears of it. */
    @Override
    public void ended(EngineTask ended, boolean completed) {
        deadlines.holdCalendars();
        TaskId id = TaskId.parse(ended.id());
        Optional<StoredTask> open = completed ? Optional.empty() : tasks.findOpen(id);
        if (open.isPresent()) {
            note(open.get(), tasks.withdraw(id, clock.now()));
        }
    }

    @Override
    public void hold(Collection<CaseId> cases) {
        tasks.hold(cases);
    }

    @Override
    public void moved(EngineTask asked) {
        StoredTask before = tasks.findOpen(TaskId.parse(asked.id())).orElse(null);
        if (before == null) {
            return;
        }
        // who is asked by name stays asked
        Role role = asked.role() == null ? before.row().role() : asked.role();
        UnionId union =
                asked.role() == null || role == null ? before.row().union() : union(asked, role, before.caseUnion());
        AccountId holder = before.row().holder();
        boolean samePost = before.row().role() == role && before.row().union().equals(union);
        if (samePost
                && before.row().name().equals(asked.name())
                && before.row().formKey().equals(asked.formKey())) {
            return;
        }
        boolean keeps = samePost
                || role == null
                || (holder != null
                        && accounts.find(holder)
                                .filter(person -> person.holds(role, union))
                                .isPresent());
        tasks.becomes(before, asked, role, union, keeps);
        news.of(before);
        news.of(before, role == null ? null : new Appointment(role, union), union, keeps ? holder : null);
    }

    /** The deadline named after the task is met when the last task that follows it has ended. */
    void note(StoredTask ended, Tasks.Ending ending) {
        String deadline = ended.deadline();
        if (deadline != null && ending == Tasks.Ending.LAST_OF_DEADLINE) {
            cases.dueMet(ended.row().caseId(), deadline);
        }
        if (ending != Tasks.Ending.NOT_OPEN) {
            news.of(ended);
        }
    }

    @EventListener
    void moved(DeadlineMoved moved) {
        tasks.move(new CaseId(moved.subject()), moved.name(), moved.newDueOn(), moved.provisional())
                .forEach(news::of);
    }

    /** A clock that the law has started under the task's name goes on: it does not begin anew because the task comes later. */
    private @Nullable Deadline deadline(EngineTask asked) {
        Period period = asked.deadline();
        if (period == null) {
            return null;
        }
        return cases.running(asked.caseId(), asked.name())
                .filter(clock -> !clock.source().equals(asked.processKey()))
                .map(DeadlineRow::deadline)
                .orElseGet(() -> cases.dueIn(asked.caseId(), asked.name(), period, null, asked.processKey()));
    }

    /**
     * The union on the path of the case that stands at the level asked for. Where there is none, as for a basic union
     * directly below a city, the next one above takes the task, provided that somebody there holds the role.
     */
    private UnionId union(EngineTask asked, Role role, UnionId caseUnion) {
        UnionId named = asked.union();
        if (named != null) {
            return named;
        }
        UnionLevel level = asked.level();
        if (level == null) {
            return posts.get().stream()
                    .flatMap(post -> post.unionOf(asked.caseId(), role).stream())
                    .findFirst()
                    .orElse(caseUnion);
        }
        List<Union> above = new ArrayList<>();
        for (Union union : unions.pathToRoot(caseUnion)) {
            if (union.level() == level) {
                return union.id();
            }
            if (union.level().compareTo(level) < 0) {
                above.add(union);
            }
        }
        return above.stream()
                .map(Union::id)
                .filter(union -> !accounts.holdersOf(role, union).isEmpty())
                .findFirst()
                .orElseThrow(() -> new OutOfOrder(
                        "TASKS-4",
                        "任务“" + asked.name() + "”要求 " + level + " 一级的 " + role
                                + ",本案所属工会的上级中既没有这一级，更上级也无人任此职: no union at this level above the case, nor anybody"
                                + " higher up who holds the role; appoint somebody, then retry",
                        asked.caseId(),
                        asked.elementId()));
    }
}
