package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.shared.Page;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class InboxTest {

    @Autowired
    TaskStory story;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskFeed feed;

    @Autowired
    CurrentUser user;

    @Autowired
    TestForms.Exclusions exclusions;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    TestPeople.Organisation org;

    @BeforeEach
    void an_organisation() {
        org = story.organisation();
    }

    @Test
    void a_task_moves_through_the_views_from_claimable_to_mine_to_done() {
        OpenedCase opened = story.open(org.basic(), org.worker());
        TaskId id = story.task(opened.id(), org.officer()).id();
        assertThat(ids(org.officer(), TaskView.CLAIMABLE)).containsExactly(id);
        assertThat(ids(org.worker(), TaskView.STARTED)).containsExactly(id);
        story.claim(org.officer(), id);
        assertThat(ids(org.officer(), TaskView.CLAIMABLE)).isEmpty();
        assertThat(ids(org.officer(), TaskView.MINE)).containsExactly(id);
        story.agree(org.officer(), id);
        assertThat(ids(org.officer(), TaskView.MINE)).isEmpty();
        assertThat(ids(org.officer(), TaskView.DONE)).containsExactly(id);
        assertThat(ids(org.reviewer(), TaskView.CLAIMABLE)).hasSize(1);
        assertThat(counts(org.officer()))
                .isEqualTo(Map.of(TaskView.MINE, 0, TaskView.CLAIMABLE, 0, TaskView.STARTED, 0, TaskView.DONE, 1));
    }

    @Test
    void people_of_another_union_or_post_see_nothing() {
        story.open(org.basic(), org.worker());
        for (Account other : List.of(org.otherOfficer(), org.reviewer(), org.visitor(), org.secondWorker())) {
            for (TaskView view : TaskView.values()) {
                assertThat(ids(other, view)).as(other.name() + " " + view).isEmpty();
            }
        }
    }

    @Test
    void tasks_of_several_posts_are_merged_by_due_date_and_those_without_one_come_last() {
        Account both = story.people.person(
                "两职",
                org.basic(),
                Set.of(
                        new Appointment(Role.CASE_OFFICER, org.basic()),
                        new Appointment(Role.REVIEWER, org.county()),
                        new Appointment(Role.APPROVER, org.city())));
        OpenedCase first = story.open(org.basic(), org.worker());
        OpenedCase second = story.open(org.basic(), org.worker());
        OpenedCase third = story.open(org.basic(), org.worker());
        story.agree(org.officer(), story.task(first.id(), org.officer()).id());
        story.agree(org.reviewer(), story.task(first.id(), org.reviewer()).id());
        story.agree(org.officer(), story.task(second.id(), org.officer()).id());
        assertThat(page(both, TaskView.CLAIMABLE, Inbox.Filter.none(), null, 20).rows())
                .extracting(TaskRow::caseNumber)
                .containsExactly(third.number(), second.number(), first.number());
    }

    @Test
    void pages_follow_each_other_without_gap_or_double_while_tasks_arrive_and_go() {
        List<TaskId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            OpenedCase opened = story.open(org.basic(), org.worker());
            all.add(story.task(opened.id(), org.officer()).id());
        }
        List<TaskId> seen = new ArrayList<>();
        Page<TaskRow> page = page(org.officer(), TaskView.CLAIMABLE, Inbox.Filter.none(), null, 3);
        seen.addAll(ids(page));
        story.claim(org.officer(), all.getFirst());
        story.open(org.basic(), org.worker());
        while (page.next() != null) {
            page = page(org.officer(), TaskView.CLAIMABLE, Inbox.Filter.none(), page.next(), 3);
            seen.addAll(ids(page));
        }
        assertThat(seen).startsWith(all.toArray(TaskId[]::new)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void done_tasks_are_paged_newest_first() {
        List<TaskId> done = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            TaskId id = story.task(story.open(org.basic(), org.worker()).id(), org.officer())
                    .id();
            story.agree(org.officer(), id);
            done.addFirst(id);
        }
        Page<TaskRow> first = page(org.officer(), TaskView.DONE, Inbox.Filter.none(), null, 3);
        Page<TaskRow> second = page(org.officer(), TaskView.DONE, Inbox.Filter.none(), first.next(), 3);
        assertThat(ids(first)).isEqualTo(done.subList(0, 3));
        assertThat(ids(second)).isEqualTo(done.subList(3, 5));
        assertThat(second.next()).isNull();
    }

    @Test
    void a_key_that_nobody_gave_out_begins_at_the_first_page() {
        TaskId id = story.task(story.open(org.basic(), org.worker()).id(), org.officer())
                .id();
        for (String foreign : List.of("", "x", "1_2", "a_b_c", "99999999999999999999_1_2", "1_1_1")) {
            assertThat(ids(page(org.officer(), TaskView.CLAIMABLE, Inbox.Filter.none(), foreign, 3)))
                    .containsExactly(id);
        }
    }

    @Test
    void tasks_are_found_by_number_subject_name_and_initials_and_by_process() {
        OpenedCase opened = story.open(org.basic(), org.worker());
        TaskId id = story.task(opened.id(), org.officer()).id();
        for (String text : List.of(opened.number(), "生活救助", "张三丰", "zsf", "zhang")) {
            assertThat(ids(page(org.officer(), TaskView.CLAIMABLE, new Inbox.Filter(text, null), null, 9)))
                    .as(text)
                    .containsExactly(id);
            assertThat(ids(page(org.worker(), TaskView.STARTED, new Inbox.Filter(text, null), null, 9)))
                    .as(text)
                    .containsExactly(id);
        }
        assertThat(ids(page(org.officer(), TaskView.CLAIMABLE, new Inbox.Filter("李四", null), null, 9)))
                .isEmpty();
        assertThat(ids(page(org.officer(), TaskView.CLAIMABLE, new Inbox.Filter("'|:*", null), null, 9)))
                .isEmpty();
        assertThat(ids(page(
                        org.officer(),
                        TaskView.CLAIMABLE,
                        new Inbox.Filter(null, TestProcesses.THREE_APPROVALS),
                        null,
                        9)))
                .containsExactly(id);
        assertThat(ids(page(
                        org.officer(),
                        TaskView.CLAIMABLE,
                        new Inbox.Filter(null, TestProcesses.JOINT_OPINION),
                        null,
                        9)))
                .isEmpty();
    }

    @Test
    void a_task_that_a_rule_keeps_from_the_reader_is_shown_as_not_claimable() {
        OpenedCase barred = story.open(org.basic(), org.worker());
        OpenedCase free = story.open(org.basic(), org.worker());
        exclusions.exclude(barred.id(), org.officer());
        List<TaskRow> rows = page(org.officer(), TaskView.CLAIMABLE, Inbox.Filter.none(), null, 9)
                .rows();
        assertThat(rows)
                .filteredOn(row -> row.caseId().equals(barred.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.notForMe()).isNotNull());
        assertThat(rows)
                .filteredOn(row -> row.caseId().equals(free.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.notForMe()).isNull());
    }

    @Test
    void a_deadline_that_a_new_calendar_moves_takes_the_due_date_of_its_task_along() {
        OpenedCase opened = story.open(org.basic(), org.worker());
        TaskRow before = story.task(opened.id(), org.officer());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new DeadlineMoved(
                        opened.id().value(),
                        "受理申请",
                        null,
                        clock.today(),
                        clock.today().plusDays(40),
                        false)));
        assertThat(before.dueOn()).isBefore(clock.today().plusDays(40));
        assertThat(story.task(opened.id(), org.officer()).dueOn())
                .isEqualTo(clock.today().plusDays(40));
    }

    @Test
    void open_screens_are_told_after_commit_of_tasks_that_concern_them() throws Exception {
        BlockingQueue<TaskChanged> ofOfficer = new LinkedBlockingQueue<>();
        BlockingQueue<TaskChanged> ofStranger = new LinkedBlockingQueue<>();
        TaskFeed.Registration officer = feed.subscribe(org.officer(), ofOfficer::add, () -> {});
        TaskFeed.Registration stranger = feed.subscribe(org.otherOfficer(), ofStranger::add, () -> {});
        OpenedCase opened = story.open(org.basic(), org.worker());
        TaskId id = story.task(opened.id(), org.officer()).id();
        assertThat(ofOfficer.poll(10, TimeUnit.SECONDS))
                .isNotNull()
                .extracting(TaskChanged::id)
                .isEqualTo(id);
        story.claim(org.officer(), id);
        assertThat(ofOfficer.poll(10, TimeUnit.SECONDS))
                .isNotNull()
                .extracting(TaskChanged::id)
                .isEqualTo(id);
        assertThat(ofStranger).isEmpty();
        officer.remove();
        stranger.remove();
        story.agree(org.officer(), id);
        assertThat(ofOfficer).isEmpty();
    }

    @Test
    void a_screen_that_is_told_is_not_drawn_with_the_authority_of_whoever_acted() {
        BlockingQueue<Boolean> drawn = new LinkedBlockingQueue<>();
        TaskFeed.Registration screen = feed.subscribe(
                org.officer(),
                change -> drawn.add(user.isSystem() || user.person().isPresent()),
                () -> {});
        story.open(org.basic(), org.worker());
        assertThat(drawn).isNotEmpty().containsOnly(false);
        screen.remove();
    }

    private Map<TaskView, Integer> counts(Account reader) {
        return story.people.as(reader, inbox::counts);
    }

    private List<TaskId> ids(Account reader, TaskView view) {
        return ids(page(reader, view, Inbox.Filter.none(), null, 50));
    }

    private static List<TaskId> ids(Page<TaskRow> page) {
        return page.rows().stream().map(TaskRow::id).toList();
    }

    private Page<TaskRow> page(Account reader, TaskView view, Inbox.Filter filter, @Nullable String after, int limit) {
        return story.people.as(reader, () -> inbox.page(view, filter, after, limit));
    }
}
