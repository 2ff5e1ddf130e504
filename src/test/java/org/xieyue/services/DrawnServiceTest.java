package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.SERVICE_ANSWER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.processes.NewService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DrawnServiceTest extends DrawnServiceSituation {

    @Autowired
    DrawnLabels labels;

    @Test
    void a_service_drawn_from_nothing_is_applied_for_decided_and_told() {
        String key = published(Template.PLAIN);

        assertThat(people.as(at.worker(), caseDesk::offered))
                .extracting(PublishedProcess::key)
                .contains(key);
        CaseId id = wish(key);
        assertThat(people.as(at.worker(), () -> dossiers.row(id)).number()).startsWith("Q");
        assertThat(people.as(at.officer(), () -> dossiers.facts(id, Texts.CHINESE))
                        .toString())
                .contains("一套工具", "事项");
        assertThat(people.as(at.officer(), () -> dossiers.facts(id, Texts.ENGLISH))
                        .toString())
                .contains("What it is about");
        assertThat(story.does(id, at.officer(), "审核", "approve", "", Map.of("finding", "属实"))
                        .reasons())
                .isEmpty();
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at.officer())).isEqualTo("services.approved");
        assertThat(people.as(at.auditor(), report::lines))
                .anySatisfy(line -> assertThat(List.of(line.cases(), line.approved(), line.running()))
                        .isEqualTo(List.of(1, 1, 0)));
    }

    @Test
    void what_was_filled_in_is_sealed_and_read_by_the_union_only() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);

        assertThatThrownBy(() -> people.as(at.otherOfficer(), () -> dossiers.facts(id, Texts.CHINESE)))
                .isInstanceOf(NotFound.class);
        byte[] sealed = sql.select(SERVICE_ANSWER.SEALED_VALUES)
                .from(SERVICE_ANSWER)
                .where(SERVICE_ANSWER.CASE_ID.eq(id.value()))
                .fetchSingle()
                .value1();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("工具");
    }

    @Test
    void a_case_keeps_the_forms_of_its_version() {
        String key = published(Template.PLAIN);
        CaseId before = wish(key);
        assertThat(story.draws(
                                author,
                                key,
                                "review.form",
                                form -> form.replace(
                                        "\"components\": [",
                                        "\"components\": [{\"type\":\"checkbox\",\"key\":\"visited\",\"label\":\"是否走访\",\"validate\":{\"required\":true}},"))
                        .reasons())
                .isEmpty();
        var draft = story.handsIn(author, key).orElseThrow();
        assertThat(story.publishes(publisher, key, draft).reasons()).isEmpty();
        CaseId after = wish(key);

        assertThat(fields(before)).containsExactly("finding");
        assertThat(fields(after)).containsExactly("visited", "finding");
        assertThat(codes(story.does(after, at.officer(), "审核", "approve", "", Map.of())))
                .containsExactly("tasks.required");
    }

    private List<String> fields(CaseId id) {
        return people.as(
                at.officer(),
                () -> taskDesk.form(taskDesk.openOf(id).getFirst().id()).fields().stream()
                        .map(FormContract.Field::name)
                        .toList());
    }

    @Test
    void whoever_asked_withdraws_while_it_runs() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);

        assertThat(people.as(at.worker(), () -> actions.act(id, "services/withdraw", Map.of(), Texts.CHINESE))
                        .reasons())
                .isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.withdrawn");
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void readers_of_english_read_what_the_diagram_says() {
        String key = published(Template.PLAIN);
        CaseId id = wish(key);
        story.does(id, at.officer(), "审核", "return", "请写明规格", Map.of());

        assertThat(labels.say(Texts.ENGLISH, key, "补充申请")).isEqualTo("Complete the application");
        assertThat(labels.say(Texts.CHINESE, key, "补充申请")).isEqualTo("补充申请");
        assertThat(labels.say(Texts.CHINESE, key, key)).startsWith("自绘服务");
        assertThat(labels.say(Texts.ENGLISH, key, key)).startsWith("Drawn service");
        assertThat(labels.say(
                        Texts.ENGLISH,
                        key,
                        people.as(at.officer(), () -> dossiers.row(id)).subject()))
                .contains("Drawn service");
        assertThat(people.as(at.officer(), () -> dossiers.timeline(id, Texts.ENGLISH)))
                .extracting(row -> row.args().getOrDefault("task", ""))
                .contains("Review");
        assertThat(people.as(at.officer(), () -> dossiers.picture(id)).outline())
                .extracting(stop -> stop.said().en())
                .contains("Review", "Inform the applicant");
    }

    @Test
    void explanations_stand_where_they_were_drawn() {
        NewService wanted = DrawnServiceStory.wanted(Template.PLAIN);
        String key = story.created(author, wanted);
        story.draws(
                author,
                key,
                "apply.form",
                form -> form.replaceFirst(
                                "(\\{ \"type\": \"textarea\")",
                                "{\"type\":\"text\",\"id\":\"tell\",\"text\":\"如实填写\",\"properties\":{\"label.en\":\"Tell the truth\"}}, $1")
                        .replaceFirst(
                                "(?s)(\\{ \"type\": \"textarea\".*?\\} \\})\\n",
                                "$1, {\"type\":\"text\",\"id\":\"after\",\"text\":\"完\",\"properties\":{\"label.en\":\"The end\"}}\n"));
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();

        FormContract form = people.as(at.worker(), () -> caseDesk.startForm(key));
        assertThat(form.explanations())
                .extracting(
                        FormContract.Explanation::before, said -> said.text().en())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reason", "Tell the truth"),
                        org.assertj.core.groups.Tuple.tuple(null, "The end"));
        assertThat(form.fields())
                .extracting(
                        field -> field.words() == null ? null : field.words().hint())
                .doesNotContain(new org.xieyue.shared.Label("如实填写", "Tell the truth"));
    }
}
