package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.hardship.process.HardshipStory;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ApplyingTest {

    @Autowired
    HardshipStory story;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    @Autowired
    DSLContext database;

    @Autowired
    UnmaskApplication unmask;

    @Autowired
    DeclareRelation declareRelation;

    TestPeople.Organisation at;

    @BeforeEach
    void anOrganisation() {
        at = people.organisation("AH");
    }

    @Test
    void two_members_of_one_household_applying_at_once_open_one_case() throws Exception {
        Map<String, Object> first = HardshipStory.application();
        Map<String, Object> second = HardshipStory.application();
        String shared = Story.someId();
        first.put("householdMembers", "李红 " + shared + " 配偶");
        second.put("applicantName", "李红");
        second.put("applicantNationalId", shared);
        second.put("householdMembers", "张小勇 " + first.get("applicantNationalId") + " 配偶");
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer<OpenedCase>> one = threads.submit(() -> {
                go.await();
                return story.open(at.worker(), first);
            });
            Future<Answer<OpenedCase>> other = threads.submit(() -> {
                go.await();
                return story.open(at.secondWorker(), second);
            });
            go.countDown();
            List<Answer<OpenedCase>> answers = List.of(one.get(), other.get());
            assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !answer.isDone())
                    .flatExtracting(Answer::reasons)
                    .extracting(Refusal::code)
                    .containsExactly("hardship.householdHasOpenCase");
        }
    }

    @Test
    void the_household_book_recognises_a_household_too() {
        Map<String, Object> first = HardshipStory.application();
        Map<String, Object> second = HardshipStory.application();
        String book = "3406-" + Story.someId();
        first.put("householdBook", book);
        second.put("householdBook", book);
        assertThat(story.open(at.worker(), first).isDone()).isTrue();
        assertThat(story.codes(story.open(at.secondWorker(), second))).containsExactly("hardship.householdHasOpenCase");
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_is_saved() {
        Map<String, Object> form = HardshipStory.application();
        form.put("applicantNationalId", "340602199001011230");
        form.put("asked_LIVING", BigDecimal.ZERO);
        form.put("phone", "23800000000");
        form.put("declareTruth", false);
        Answer<OpenedCase> answer = story.open(at.worker(), form);
        assertThat(answer.reasons()).extracting(Refusal::field).contains("applicantNationalId", "asked_LIVING");
        form.put("applicantNationalId", Story.someId());
        assertThat(story.codes(story.open(at.worker(), form)))
                .containsExactlyInAnyOrder(
                        "hardship.livingAmountMissing", "hardship.truthNotDeclared", "hardship.phoneShape");
    }

    @Test
    void what_is_sensitive_is_noise_in_the_database() {
        Map<String, Object> form = HardshipStory.application();
        CaseId id = story.opened(at.worker(), form);
        byte[] stored = database.fetchSingle("select sealed_application from hardship_case where id = ?", id.value())
                .get(0, byte[].class);
        String number = String.valueOf(form.get("applicantNationalId"));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(number, "60000");
        String people = database.fetch("select person_key from hardship_household_person where case_id = ?", id.value())
                .toString();
        assertThat(people).doesNotContain(number);
        assertThat(story.facts(id, at)).doesNotContain(number, "张小勇", "妻子重病").contains("张某某");
    }

    @Test
    void looking_behind_the_mask_needs_a_reason_and_leaves_a_trace() {
        CaseId id = story.opened(at.worker(), HardshipStory.application());
        assertThat(story.codes(people.as(at.officer(), () -> unmask.unmask(id, " "))))
                .containsExactly("hardship.unmaskReason");
        Application seen =
                people.as(at.officer(), () -> unmask.unmask(id, "核对入户地址")).orElseThrow();
        assertThat(seen.household().applicant().name()).isEqualTo("张小勇");
        assertThat(database.fetchCount(
                        database.select().from("hardship_unmasking").where("case_id = ?", id.value())))
                .isEqualTo(1);
    }

    @Test
    void people_of_another_union_do_not_learn_that_the_case_exists() {
        CaseId id = story.opened(at.worker(), HardshipStory.application());
        assertThatThrownBy(() -> people.as(at.otherOfficer(), () -> unmask.unmask(id, "只是看看")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.does(id, at.otherOfficer(), "审核申请材料", "papers-complete", "", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_relative_named_on_the_form_cannot_take_part() {
        Map<String, Object> form = HardshipStory.application();
        form.put("relatives", List.of(at.visitor().id().toString()));
        CaseId id = story.opened(at.worker(), form);
        story.papersAccepted(id, at);
        assertThat(visitRefused(id, at.visitor())).containsExactly("hardship.relative");
    }

    @Test
    void a_relative_that_the_visitor_declared_keeps_the_visitor_away() {
        Map<String, Object> form = HardshipStory.application();
        people.as(at.visitor(), () -> declareRelation.declare(String.valueOf(form.get("applicantNationalId")), false))
                .orElseThrow();
        CaseId id = story.opened(at.worker(), form);
        story.papersAccepted(id, at);
        assertThat(visitRefused(id, at.visitor())).containsExactly("hardship.relative");
    }

    @Test
    void nobody_checks_the_papers_of_their_own_case() {
        Account both = people.person(
                "陈又",
                at.basic(),
                Set.of(new Appointment(Role.WORKER, at.basic()), new Appointment(Role.CASE_OFFICER, at.basic())));
        Map<String, Object> form = HardshipStory.application();
        form.put("onBehalf", false);
        CaseId id = story.opened(both, form);
        assertThat(story.codes(story.does(id, both, "审核申请材料", "papers-complete", "", Map.of())))
                .containsExactly("hardship.ownCase");
    }

    private List<String> visitRefused(CaseId id, Account visitor) {
        return story.codes(story.does(id, visitor, "入户核查", "visit-sign", "", HardshipStory.visit(clock)));
    }
}
