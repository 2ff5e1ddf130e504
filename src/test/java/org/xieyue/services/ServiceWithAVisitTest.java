package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.FactSection;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.PlacePreset;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.WalkReport;
import org.xieyue.processes.play.Walks;
import org.xieyue.processes.presets.Preset;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.testing.XieyueTest;

/** A drawn service for which two people go to the household before anything is decided. */
@XieyueTest
class ServiceWithAVisitTest extends DrawnServiceSituation {

    @Autowired
    PlacePreset placePreset;

    @Autowired
    PlayProcess playProcess;

    @Autowired
    Walks walks;

    @Autowired
    List<org.xieyue.cases.CaseFacts> facts;

    private String key;

    @BeforeEach
    void a_service_with_a_form_for_the_visit() {
        key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));
        assertThat(missing())
                .containsExactly(Preset.Kind.NOTICE, Preset.Kind.VISIT, Preset.Kind.FUNDS, Preset.Kind.VOTE);
        story.draws(author, key, "visit.form", nothing -> VISIT);
        assertThat(missing()).doesNotContain(Preset.Kind.VISIT).contains(Preset.Kind.VOTE);
    }

    private List<Preset.Kind> missing() {
        return people.as(author, () -> placePreset.missing(key));
    }

    private static final String VISIT = """
            { "type": "default", "id": "visit", "schemaVersion": 16,
              "properties": { "outcomes": "done,return" },
              "components": [
                { "type": "group", "id": "page", "label": "入户核查", "properties": { "label.en": "Home visit" }, "components": [
                  { "type": "textarea", "id": "seen", "key": "seen", "label": "所见情况",
                    "properties": { "label.en": "What was seen" }, "validate": { "required": true, "maxLength": 500 } } ] }
              ] }
            """;

    private CaseId visiting() {
        story.puts(author, key, "visitBlock", "applied");
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        CaseId id = wish(key);
        assertThat(engine.openTasks(id)).containsExactly("入户核查", "入户核查");
        return id;
    }

    @Test
    void a_form_that_has_no_english_name_yet_gives_the_drawing_none_and_the_check_asks_for_it() {
        String english = ", \"properties\": { \"label.en\": \"Home visit\" }";
        story.draws(author, key, "visit.form", form -> form.replace(english, "").replace("入户核查", "走访住所"))
                .orElseThrow();
        story.puts(author, key, "visitBlock", "applied");

        List<Finding> findings = story.draws(author, key, key + ".bpmn", drawn -> {
                    assertThat(drawn).contains("name=\"走访住所\"").doesNotContain("value=\"走访住所\"");
                    return drawn;
                })
                .orElseThrow()
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.file().endsWith(".bpmn"))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("走访住所"));
    }

    private List<String> writes(CaseId id, Account visitor, String outcome, String seen) {
        return codes(story.does(
                id, visitor, "入户核查", outcome, outcome.equals("return") ? "没有人在家" : "", Map.of("seen", seen)));
    }

    @Test
    void two_different_visitors_write_a_record_each_and_then_it_is_decided() {
        CaseId id = visiting();

        assertThat(writes(id, at.visitor(), "done", "住房漏雨")).isEmpty();
        assertThat(engine.openTasks(id)).containsExactly("入户核查");
        assertThat(writes(id, at.visitor(), "done", "还是漏雨")).containsExactly("services.secondVisitor");
        assertThat(writes(id, at.secondVisitor(), "done", "情况属实")).isEmpty();

        assertThat(engine.openTasks(id)).containsExactly("审核");
        assertThat(told(id)).contains("住房漏雨", "情况属实").doesNotContain("还是漏雨");
    }

    @Test
    void whoever_asks_for_the_service_is_no_visitor() {
        Account both = people.also(at.worker(), Role.VISITOR, at.basic());
        CaseId id = visiting();

        assertThat(writes(id, both, "done", "我家很好")).containsExactly("services.ownCase");
    }

    @Test
    void a_visit_that_one_sends_back_ends_there_and_both_go_again_the_next_time() {
        CaseId id = visiting();
        assertThat(writes(id, at.visitor(), "done", "住房漏雨")).isEmpty();

        assertThat(writes(id, at.secondVisitor(), "return", "没有人")).isEmpty();

        assertThat(engine.hasEnded(id)).isTrue();
        CaseId next = wish(key);
        assertThat(writes(next, at.visitor(), "done", "住房漏雨")).isEmpty();
    }

    @Test
    void a_visit_by_one_alone_is_refused_and_the_set_leaves_nothing_to_mend() {
        story.puts(author, key, "visitBlock", "applied");
        String file = key + ".bpmn";

        assertThat(rules(file, "<", "<")).isEmpty();
        assertThat(rules(file, ">2</", ">1</")).containsExactly("XY-320");
        assertThat(rules(file, ">1</", ">2</")).isEmpty();
        assertThat(rules(file, "!= 'done'}</", "== 'done'}</"))
                .as("the first record would spare the second")
                .contains("XY-320");
    }

    private List<String> rules(String file, String before, String after) {
        return story.draws(author, key, file, xml -> xml.replace(before, after)).orElseThrow().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void plays_go_through_the_visit_and_find_nothing_amiss() {
        visiting();

        WalkReport report = walks.walk(people.as(author, () -> playProcess.version(key, 1)), 3, 60)
                .orElseThrow();

        assertThat(report.found()).isEmpty();
        assertThat(report.entered()).contains("visit", "visitPassed", "visitNotreturn");
    }

    private List<String> told(CaseId id) {
        return people.as(
                at.officer(),
                () -> facts.stream()
                        .filter(source -> source.concerns(key))
                        .flatMap(source -> source.of(id, Texts.CHINESE).stream())
                        .map(FactSection::facts)
                        .flatMap(List::stream)
                        .map(FactSection.Fact::value)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
