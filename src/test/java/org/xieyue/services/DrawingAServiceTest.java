package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xieyue.processes.NewService;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Answer;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DrawingAServiceTest extends DrawnServiceSituation {

    @Test
    void keys_and_letters_of_others_are_refused() {
        NewService wanted = DrawnServiceStory.wanted(Template.PLAIN);
        story.created(author, wanted);

        assertThat(codes(create("hardship-aid", "ZZ"))).containsExactly("processes.create.taken");
        assertThat(codes(create(wanted.key(), "ZZ"))).containsExactly("processes.create.taken");
        assertThat(codes(create("drawn-free", "HB"))).containsExactly("processes.create.prefixTaken");
        assertThat(codes(create("Drawn", "hb"))).containsExactly("processes.create.key", "processes.create.prefix");
    }

    private Answer<String> create(String key, String prefix) {
        return people.as(
                author,
                () -> createService.create(
                        new NewService(key, "名称", "Name", prefix, NewService.Opens.BOTH, Template.PLAIN)));
    }

    @Test
    void two_people_publish_and_a_hostile_form_is_not_even_kept() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));

        assertThat(codes(story.draws(author, key, "apply.form", form -> form.replace("事项", "{{secret}}"))))
                .contains("processes.XY-602");
        assertThat(story.draws(author, key, "review.form", form -> form.replace("\"finding\"", "\"applicant\""))
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .contains("XY-606");
        assertThat(codes(story.handsIn(author, key))).contains("processes.XY-606");
        story.draws(author, key, "review.form", form -> form.replace("\"applicant\"", "\"finding\""));
        var draft = story.handsIn(author, key).orElseThrow();
        assertThat(codes(story.publishes(author, key, draft))).containsExactly("processes.sameAuthor");
        assertThat(people.as(at.worker(), caseDesk::offered))
                .extracting(PublishedProcess::key)
                .doesNotContain(key);
    }

    @Test
    void a_diagram_with_steps_of_others_or_forms_of_nobody_is_refused() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));
        String file = key + ".bpmn";

        assertThat(rules(key, file, xml -> xml.replace("${serviceInform}", "${reserveHardshipFunds}")))
                .contains("XY-313");
        assertThat(rules(key, file, xml -> xml.replace("${reserveHardshipFunds}", "${serviceReserve}")))
                .contains("XY-315");
        assertThat(rules(
                        key,
                        file,
                        xml -> xml.replace("${serviceReserve}", "${serviceInform}")
                                .replace("camunda:formRef=\"review\"", "camunda:formRef=\"nobody\"")))
                .contains("XY-317");
        assertThat(rules(
                        key,
                        file,
                        xml -> xml.replace("camunda:formRef=\"nobody\"", "camunda:formRef=\"review\"")
                                .replace("reviewOutcome == 'return'", "reviewOutcome == 3")))
                .contains("XY-206");
    }

    private List<String> rules(String key, String file, java.util.function.UnaryOperator<String> change) {
        return story.draws(author, key, file, change).orElseThrow().findings().stream()
                .map(Finding::rule)
                .toList();
    }
}
