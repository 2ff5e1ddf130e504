package org.xieyue.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.AskedWork;
import org.xieyue.tasks.TaskId;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DossierTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestProcesses processes;

    @Autowired
    Cases cases;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    AskedWork work;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    CaseSearch search;

    @Autowired
    Deadlines deadlines;

    @Autowired
    PlatformTransactionManager transactions;

    TestPeople.Organisation org;
    String household;

    @BeforeEach
    void an_organisation_with_the_process() {
        org = people.organisation();
        household = UUID.randomUUID().toString();
        processes.publish();
    }

    @Test
    void a_case_gets_a_number_of_its_process_and_year() {
        assertThat(open().number()).matches("SP-\\d{4}-\\d{4,}");
    }

    @Test
    void the_first_case_of_a_process_and_year_is_number_one() {
        String prefix = UUID.randomUUID().toString();

        assertThat(numbers.next(prefix, 2026)).isEqualTo(prefix + "-2026-0001");
        assertThat(numbers.next(prefix, 2026)).isGreaterThan(prefix + "-2026-0001");
        assertThat(numbers.next(prefix, 2027)).isEqualTo(prefix + "-2027-0001");
    }

    @Test
    void the_first_cases_of_a_process_opened_at_the_same_moment_get_different_numbers_from_one_on() throws Exception {
        String prefix = UUID.randomUUID().toString();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Set<String> drawn = new java.util.HashSet<>();
            for (Future<String> number :
                    pool.invokeAll(Collections.nCopies(8, (Callable<String>) () -> numbers.next(prefix, 2026)))) {
                drawn.add(number.get());
            }
            assertThat(drawn).hasSize(8).contains(prefix + "-2026-0001");
        }
    }

    @Test
    void cases_opened_at_the_same_moment_get_different_numbers() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> openings = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<String>) () -> open().number())
                    .toList();
            Set<String> numbers = new java.util.HashSet<>();
            for (Future<String> number : pool.invokeAll(openings)) {
                numbers.add(number.get());
            }
            assertThat(numbers).hasSize(20);
        }
    }

    @Test
    void the_applicant_always_sees_the_case_and_so_does_the_officer_of_the_union() {
        CaseId id = open().id();
        assertThat(people.as(org.worker(), () -> dossiers.row(id)).subject()).isEqualTo("张某某 · 生活救助");
        assertThat(people.as(org.officer(), () -> dossiers.row(id)).amount()).isEqualTo(Yuan.of(3_000));
        assertThat(people.as(org.reviewer(), () -> dossiers.row(id)).processKey())
                .isEqualTo("three-approvals");
    }

    @Test
    void somebody_of_another_union_is_not_told_whether_the_case_exists() {
        CaseId id = open().id();
        CaseId unknown = new CaseId(UUID.randomUUID());
        for (Account stranger : List.of(org.otherWorker(), org.otherOfficer(), org.otherReviewer())) {
            people.run(stranger, () -> {
                assertThatThrownBy(() -> dossiers.row(id)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> dossiers.row(unknown)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> dossiers.timeline(id)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> dossiers.picture(id)).isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void a_colleague_of_the_applicant_does_not_see_the_case() {
        CaseId id = open().id();
        people.run(
                org.secondWorker(),
                () -> assertThatThrownBy(() -> dossiers.row(id)).isInstanceOfAny(NotFound.class, NotAllowed.class));
    }

    @Test
    void the_timeline_says_who_acted_in_which_capacity_and_with_which_opinion() {
        CaseId id = open().id();
        as(org.officer(), () -> cases.tell(id, "test.told", " 材料齐全 ", Map.of("outcome", "@outcome.test-agree")));
        List<TimelineRow> lines = people.as(org.worker(), () -> dossiers.timeline(id));
        TimelineRow told = lines.getLast();
        assertThat(told.who()).isEqualTo(org.officer().name());
        assertThat(told.capacity()).contains("基层工会");
        assertThat(told.opinion()).isEqualTo("材料齐全");
        assertThat(told.args()).containsEntry("outcome", "同意");
        assertThat(lines.getFirst().what()).isEqualTo("case.opened");
    }

    @Test
    void whoever_acts_on_a_case_may_see_it_from_then_on() {
        CaseId id = open().id();
        people.run(
                org.visitor(), () -> assertThatThrownBy(() -> dossiers.row(id)).isInstanceOf(RuntimeException.class));
        as(org.visitor(), () -> cases.tell(id, "test.told", null, Map.of()));
        assertThat(people.as(org.visitor(), () -> dossiers.row(id)).id()).isEqualTo(id);
    }

    @Test
    void whoever_is_asked_may_read_the_case_before_claiming_until_a_colleague_has_done_it() {
        CaseId id = open().id();
        Account asked = people.person("问", Role.VISITOR, org.basic());
        Account colleague = people.person("同", Role.VISITOR, org.basic());
        people.run(asked, () -> assertThatThrownBy(() -> dossiers.row(id)).isInstanceOf(RuntimeException.class));
        TaskId task = work.asks(id, Role.VISITOR, org.basic(), org.worker());
        assertThat(people.as(asked, () -> dossiers.row(id)).id()).isEqualTo(id);
        work.isDoneBy(colleague, task);
        people.run(asked, () -> assertThatThrownBy(() -> dossiers.row(id)).isInstanceOf(RuntimeException.class));
    }

    @Test
    void since_the_last_look_only_what_is_new_is_told() {
        CaseId id = open().id();
        people.run(org.officer(), () -> {
            assertThat(dossiers.sinceLastLook(id, Texts.CHINESE)).isNotEmpty();
            dossiers.looked(id);
            assertThat(dossiers.sinceLastLook(id, Texts.CHINESE)).isEmpty();
        });
        as(org.worker(), () -> cases.tell(id, "test.told", null, Map.of()));
        assertThat(people.as(org.officer(), () -> dossiers.sinceLastLook(id, Texts.CHINESE)))
                .extracting(TimelineRow::what)
                .containsExactly("test.told");
        assertThat(people.as(org.reviewer(), () -> dossiers.sinceLastLook(id, Texts.CHINESE)))
                .hasSizeGreaterThan(1);
    }

    @Test
    void cases_of_one_household_are_related_but_only_shown_to_people_who_may_read_them() {
        CaseId first = open().id();
        CaseId second = open(org.secondWorker()).id();
        assertThat(people.as(org.officer(), () -> dossiers.related(first)))
                .extracting(CaseRow::id)
                .containsExactly(second);
        assertThat(people.as(org.worker(), () -> dossiers.related(first))).isEmpty();
    }

    @Test
    void how_a_case_stands_and_its_deadlines_are_shown() {
        CaseId id = open().id();
        as(org.officer(), () -> {
            cases.stands(id, "test.approved", true);
            cases.due(id, "公示", deadlines.after(java.time.LocalDate.of(2026, 3, 2), Period.workingDays(5)), null, "办法");
        });
        people.run(org.worker(), () -> {
            assertThat(dossiers.row(id).state()).isEqualTo("test.approved");
            assertThat(dossiers.row(id).closed()).isTrue();
            assertThat(dossiers.deadlines(id))
                    .filteredOn(row -> row.name().equals("公示"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.deadline().dueOn()).isEqualTo(java.time.LocalDate.of(2026, 3, 9)));
        });
    }

    @Test
    void cases_are_found_by_number_name_and_initials_in_the_unions_one_works_for() {
        OpenedCase opened = open();
        for (String text : List.of(opened.number(), "张三丰", "三丰", "zsf", "zhangsan", "生活救助")) {
            assertThat(found(org.officer(), text)).as(text).contains(opened.id());
            assertThat(found(org.reviewer(), text)).as(text).contains(opened.id());
            assertThat(found(org.otherOfficer(), text)).as(text).doesNotContain(opened.id());
        }
        assertThat(found(org.officer(), "李四")).isEmpty();
        people.run(
                org.worker(),
                () -> assertThatThrownBy(() -> search.search(CaseSearch.Filter.none(), null, 20))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void pages_of_the_search_follow_each_other_without_gap_while_new_cases_arrive() {
        List<CaseId> opened = IntStream.range(0, 5).mapToObj(i -> open().id()).toList();
        people.run(org.officer(), () -> {
            var first = search.search(CaseSearch.Filter.none(), null, 2);
            open();
            var second = search.search(CaseSearch.Filter.none(), first.next(), 2);
            var third = search.search(CaseSearch.Filter.none(), second.next(), 2);
            assertThat(List.of(first, second, third))
                    .flatExtracting(
                            page -> page.rows().stream().map(CaseRow::id).toList())
                    .containsExactlyElementsOf(opened.reversed());
            assertThat(third.next()).isNull();
        });
    }

    private List<CaseId> found(Account reader, String text) {
        return people.as(reader, () -> search.search(new CaseSearch.Filter(text, null, null), null, 50)).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    private OpenedCase open() {
        return open(org.worker());
    }

    private OpenedCase open(Account applicant) {
        NewCase opened = TestProcesses.approvalCase(org.basic(), applicant.id(), household);
        return people.as(applicant, () -> new TransactionTemplate(transactions).execute(status -> cases.open(opened)));
    }

    private void as(Account person, Runnable work) {
        people.run(person, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
