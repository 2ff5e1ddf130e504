package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.OpenedCase;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.notices.MyMessages;
import org.xieyue.processes.NewService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.TaskView;
import org.xieyue.testing.XieyueTest;

/** Officers who ask for a worker, officers who look for a case, and what a person may have in a year. */
@XieyueTest
class DrawnServiceForOthersTest extends DrawnServiceSituation {

    private static final Map<String, Object> WISH = Map.of("title", "一套工具", "reason", "旧的坏了");

    @Autowired
    Inbox inbox;

    @Autowired
    MyMessages messages;

    @Test
    void an_officer_asks_for_a_worker_who_is_told_and_another_officer_decides() {
        String key = published(Template.PLAIN);
        Account second = people.person("秦办", org.xieyue.identity.Role.CASE_OFFICER, at.basic());
        CaseId id = story.opened(
                at.officer(), key, with(WISH, "worker", at.worker().id().toString()));

        assertThat(codes(story.does(id, at.officer(), "审核", "approve", "", Map.of())))
                .containsExactly("services.ownCase");
        assertThat(story.does(id, second, "审核", "approve", "", Map.of()).reasons())
                .isEmpty();
        assertThat(people.as(at.worker(), () -> messages.page(Texts.CHINESE, null, 10))
                        .rows())
                .anySatisfy(message -> assertThat(message.subject()).startsWith("自绘服务"));
    }

    @Test
    void nobody_asks_for_a_worker_of_another_union_or_where_only_workers_ask_for_themselves() {
        String key = published(Template.PLAIN);
        NewService own = DrawnServiceStory.wanted(Template.PLAIN);
        String onlyWorkers = story.published(
                author,
                publisher,
                new NewService(
                        own.key(), own.name(), own.english(), own.prefix(), NewService.Opens.WORKER, Template.PLAIN));

        assertThat(codes(opens(
                        at.officer(),
                        key,
                        with(WISH, "worker", at.otherWorker().id().toString()))))
                .containsExactly("tasks.notOffered");
        assertThat(people.as(at.officer(), caseDesk::offered))
                .noneMatch(offered -> offered.key().equals(onlyWorkers))
                .anyMatch(offered -> offered.key().equals(key));
        assertThatThrownBy(() -> opens(
                        at.officer(),
                        onlyWorkers,
                        with(WISH, "worker", at.worker().id().toString())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_case_is_found_by_number_name_and_service() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);
        wish(published(Template.PLAIN));
        String number = people.as(at.officer(), () -> dossiers.row(id)).number();

        assertThat(found(number, null)).containsExactly(id);
        assertThat(found(at.worker().name(), key)).containsExactly(id);
        assertThat(found(null, key)).containsExactly(id);
        assertThat(found("没有这样的案件", key)).isEmpty();
        assertThat(people.as(
                                at.otherOfficer(),
                                () -> inbox.page(TaskView.CLAIMABLE, new Inbox.Filter(number, null), null, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void letters_name_the_service_in_the_readers_language() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);
        story.does(id, at.officer(), "审核", "approve", "", Map.of());

        assertThat(people.as(at.worker(), () -> messages.page(Texts.ENGLISH, null, 10))
                        .rows())
                .anySatisfy(message -> {
                    assertThat(message.subject()).startsWith("Drawn service");
                    assertThat(message.text()).contains("(Drawn service").doesNotContain("自绘服务");
                });
        assertThat(people.as(at.worker(), () -> messages.page(Texts.CHINESE, null, 10))
                        .rows())
                .anySatisfy(
                        message -> assertThat(message.text()).contains("自绘服务").doesNotContain("Drawn"));
    }

    @Test
    void one_person_gets_no_more_than_the_service_says_and_a_need_that_is_met_once_a_year_only_once() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.MONEY));
        story.draws(
                author,
                key,
                key + ".bpmn",
                xml -> xml.replaceFirst(
                        "(<camunda:property name=\"opens\"[^>]*/>)",
                        "$1<camunda:property name=\"need\" value=\"TUITION\"/><camunda:property name=\"cap\" value=\"3000\"/>"));
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        BudgetLineId line = line(key, 10_000);
        String person = Story.someId();
        CaseId first = asked(key, person);
        assertThat(named(first).reasons()).isEmpty();
        CaseId second = asked(key, person);
        assertThat(codes(story.does(first, at.reviewer(), "审批金额", "approve", "", approval(line, "3000.01"))))
                .containsExactly("needs.left");
        assertThat(story.does(first, at.reviewer(), "审批金额", "approve", "", approval(line, "2000"))
                        .reasons())
                .isEmpty();

        assertThat(codes(story.does(second, at.reviewer(), "审批金额", "approve", "", approval(line, "1000.01"))))
                .containsExactly("needs.times");
        assertThat(available(key)).isEqualTo(Yuan.of(8_000));
    }

    private CaseId asked(String key, String person) {
        CaseId id = story.opened(
                at.worker(), key, Map.of("nationalId", person, "requested", new BigDecimal("2000"), "reason", "上学"));
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        return id;
    }

    private Answer<OpenedCase> opens(Account by, String key, Map<String, Object> values) {
        return people.as(by, () -> caseDesk.open(key, values));
    }

    private List<CaseId> found(
            @org.jspecify.annotations.Nullable String words, @org.jspecify.annotations.Nullable String process) {
        return people
                .as(at.officer(), () -> inbox.page(TaskView.CLAIMABLE, new Inbox.Filter(words, process), null, 10))
                .rows()
                .stream()
                .map(TaskRow::caseId)
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(form);
        more.put(key, value);
        return more;
    }
}
