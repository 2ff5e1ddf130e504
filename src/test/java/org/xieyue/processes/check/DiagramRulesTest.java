package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.check.Vocabulary.Step;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Texts;

/** A diagram that keeps every rule, and what becomes of it when one thing is changed. */
class DiagramRulesTest {

    static final Vocabulary WORDS = new Vocabulary(
            Map.of(
                    "trialReserve", new Step(Set.of("amount"), Set.of("reserved"), Set.of("NO_BUDGET")),
                    "unknownVariables", new Step(Set.of("surname"), Set.of(), Set.of()),
                    "harmless", new Step(Set.of(), Set.of(), Set.of())),
            Map.of(
                    "trial",
                    new Contract(
                            "trial/open",
                            Map.of(
                                    "outcome", Kind.TEXT,
                                    "amount", Kind.NUMBER,
                                    "tier", Kind.TEXT,
                                    "members", Kind.IDS,
                                    "endsAt", Kind.INSTANT,
                                    "reserved", Kind.YES_NO),
                            Set.of("trial.answered", "trial.stopped"),
                            Set.of("NO_BUDGET")),
                    "other",
                    new Contract("trial/open", Map.of(), Set.of(), Set.of())),
            Set.of("trial/check", "trial/opinion"),
            Set.of("trial/open"),
            Map.of("trial/check", Map.of("outcome", Set.of("AGREE", "DISAGREE"))),
            Set.of());

    @Test
    void a_diagram_that_keeps_every_rule_has_no_errors() {
        assertThat(errors(diagram())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XY-108 | isExecutable=\"true\" | isExecutable=\"false\"",
                "XY-109 | process id=\"trial\" | process id=\"unheard-of\"",
                "XY-111 | sequenceFlow id=\"toTier\" | sequenceFlow id=\"toHear\"",
                "XY-105 | <endEvent id=\"ended\" name=\"已办结\"/> | <endEvent id=\"ended\" name=\"已办结\"/><task id=\"t\" name=\"空\"/>",
                "XY-106 | id=\"trialDefinitions\" | id=\"trialDefinitions\" xsi:schemaLocation=\"a b\"",
                "XY-201 | name=\"核对材料\" | name=\"${outcome}\"",
                "XY-202 | ${outcome == 'AGREE'} | ${outcome.length() == 5}",
                "XY-202 | ${outcome == 'AGREE'} | ${amount + 1 == 2}",
                "XY-202 | ${outcome == 'AGREE'} | outcome == 'AGREE'",
                "XY-202 | ${each(members)} | ${members}",
                "XY-203 | ${outcome == 'AGREE'} | ${opinion == 'AGREE'}",
                "XY-203 | ${endsAt} | ${soon}",
                "XY-203 | ${member} | ${nobody}",
                "XY-203 | resultVariable=\"tier\" | resultVariable=\"level\"",
                "XY-204 | ${trialReserve} | ${trialReserve}${trialReserve}",
                "XY-205 | ${trialReserve} | ${transferEverything}",
                "XY-206 | ${endsAt} | ${amount}",
                "XY-206 | ${outcome == 'AGREE'} | ${outcome == 1}",
                "XY-206 | ${each(members)} | ${each(outcome)}",
                "XY-207 | ${trialReserve} | ${unknownVariables}",
                "XY-301 | trial/check | trial/unheard-of",
                "XY-302 | candidateGroups=\"CASE_OFFICER\" | candidateGroups=\"KING\"",
                "XY-302 | candidateGroups=\"CASE_OFFICER\" | candidateGroups=\"REVIEWER@MOON\"",
                "XY-303 | camunda:candidateGroups=\"CASE_OFFICER\" | camunda:asyncBefore=\"true\"",
                "XY-304 | value=\"5wd\" | value=\"soon\"",
                "XY-304 | <camunda:property name=\"deadline\" value=\"5wd\"/> | <camunda:property name=\"note\" value=\"5wd\"/>",
                "XY-305 | errorCode=\"NO_BUDGET\" | errorCode=\"NO_MOOD\"",
                "XY-306 | name=\"trial.stopped\" | name=\"trial.exploded\"",
                "XY-307 | attachedToRef=\"reserve\" | attachedToRef=\"chooseTier\"",
                "XY-310 | decisionRef=\"trial-tier\" | decisionRef=\"oracle\"",
                "XY-310 | decisionRefBinding=\"deployment\" | decisionRefBinding=\"latest\"",
                "XY-318 | ${outcome == 'AGREE'} | ${outcome == 'LATER'}",
                "XY-401 | default=\"refused\" | default=\"agreed\"",
                "XY-401 | ' default=\"refused\"' | ''",
                "XY-402 | sourceRef=\"waitOrAnswer\" targetRef=\"answered\" | sourceRef=\"waitOrAnswer\" targetRef=\"ended\"",
                "XY-403 | name=\"听取意见\" | name=\"\"",
                "XY-403 | id=\"agreed\" name=\"同意\" | id=\"agreed\"",
                "XY-405 | id=\"waitOrAnswer\"/> | id=\"Gateway_0x7f3a1\"/>",
                "XY-405 | process id=\"trial\" | process id=\"Process_1\"",
                "XY-406 | sourceRef=\"reserve\" targetRef=\"chooseTier\" | sourceRef=\"reserve\" targetRef=\"ended\"",
                "XY-407 | <startEvent id=\"asked\" name=\"已提出\"/> | <startEvent id=\"asked\" name=\"已提出\"><messageEventDefinition messageRef=\"trialStopped\"/></startEvent>",
                "XY-408 | <sequenceFlow id=\"overToEnd\" sourceRef=\"periodOver\" targetRef=\"ended\"/> | ''",
                "XY-408 | sourceRef=\"stopped\" targetRef=\"stopEnded\" | sourceRef=\"stopped\" targetRef=\"ended\"",
                "XY-409 | <timerEventDefinition id=\"periodTimer\"><timeDate xsi:type=\"tFormalExpression\">${endsAt}</timeDate></timerEventDefinition> | ''",
                "XY-410 | id=\"toTier\" sourceRef=\"reserve\" targetRef=\"chooseTier\" | id=\"toTier\" sourceRef=\"reserve\" targetRef=\"isComplete\"",
                "XY-411 | ' camunda:collection=\"${each(members)}\" camunda:elementVariable=\"member\"/>' | '><loopCardinality>201</loopCardinality></multiInstanceLoopCharacteristics>'",
                "XY-412 | <timeDate xsi:type=\"tFormalExpression\">${endsAt}</timeDate> | <timeDuration>PT59S</timeDuration>",
                "XY-412 | <timeDate xsi:type=\"tFormalExpression\">${endsAt}</timeDate> | <timeDuration>P99Y</timeDuration>",
                "XY-413 | camunda:asyncBefore=\"true\"/> | ><extensionElements><camunda:failedJobRetryTimeCycle>R9999/PT0S</camunda:failedJobRetryTimeCycle></extensionElements></serviceTask>",
                "XY-418 | sourceRef=\"periodOver\" targetRef=\"ended\" | sourceRef=\"periodOver\" targetRef=\"waitOrAnswer\"",
                "XY-414 | ' camunda:historyTimeToLive=\"P30D\"' | ''",
            })
    void one_change_breaks_one_rule(String rule, String found, String replacement) {
        String from = unquoted(found);
        assertThat(diagram()).contains(from);

        String changed = diagram().replace(from, unquoted(replacement));

        assertThat(errors(changed)).extracting(Finding::rule).contains(rule);
    }

    @Test
    void a_refusal_names_the_element_by_label_and_id() {
        String changed = diagram().replace("trial/check", "trial/unheard-of");

        assertThat(errors(changed))
                .containsExactly(new Finding(
                        "trial.bpmn",
                        Severity.ERROR,
                        "XY-301",
                        "「核对材料」(checkPapers)",
                        "checkPapers",
                        10,
                        List.of("trial/unheard-of")));
    }

    @Test
    void a_refusal_names_the_element_as_its_reader_calls_it() {
        String unheard = diagram().replace("trial/check", "trial/unheard-of");
        String named = unheard.replace(
                "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"label.en\" value=\"Look at it\"/>");
        String known = unheard.replace("核对材料", "入户核查");

        assertThat(told(unheard, Texts.CHINESE)).startsWith("「核对材料」(checkPapers)");
        assertThat(told(named, Texts.CHINESE)).startsWith("「核对材料」(checkPapers)");
        assertThat(told(named, Texts.ENGLISH)).startsWith("“Look at it” (checkPapers): there is no form");
        assertThat(told(known, Texts.ENGLISH))
                .startsWith("“" + new Texts().label(Texts.ENGLISH, "入户核查") + "” (checkPapers)")
                .doesNotContain("入户核查");
    }

    private static String told(String changed, Locale language) {
        return new Texts().say(language, errors(changed).getFirst().refusal());
    }

    @Test
    void a_timer_without_a_time_is_told_as_such() {
        for (String left : List.of("", "<timeDuration></timeDuration>")) {
            String changed = diagram().replace("<timeDate xsi:type=\"tFormalExpression\">${endsAt}</timeDate>", left);
            assertThat(errors(changed))
                    .filteredOn(finding -> finding.rule().equals("XY-412"))
                    .extracting(Finding::args)
                    .containsExactly(List.of(new TextKey("processes.timer.nothing")));
        }
    }

    @Test
    void a_gateway_that_asks_nothing_and_a_missing_shape_are_warnings() {
        assertThat(check(diagram().replace("是否同意?", "同意与否"), Map.of(), Optional.empty()))
                .filteredOn(finding -> !finding.isError())
                .extracting(Finding::rule)
                .contains("XY-404", "XY-416");
    }

    @Test
    void a_called_process_must_exist_and_never_call_back() {
        String calling = diagram()
                .replace("<businessRuleTask id=\"chooseTier\"", "<callActivity id=\"chooseTier\"")
                .replaceAll("(?s)camunda:decisionRef=.*?resultVariable=\"tier\"/>", "calledElement=\"other\"/>");

        assertThat(errors(calling)).isEmpty();
        assertThat(errors(calling.replace("\"other\"", "\"nobody\"")))
                .extracting(Finding::rule)
                .containsExactly("XY-309");
        assertThat(check(calling, Map.of("other", Set.of("third"), "third", Set.of("trial")), Optional.empty()))
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .containsExactly("XY-311");
    }

    @Test
    void a_place_where_cases_may_stand_does_not_vanish_without_a_word() {
        byte[] deployed = bytes(diagram());
        String renamed = diagram().replace("checkPapers", "examinePapers");

        assertThat(check(renamed, Map.of(), Optional.of(deployed)))
                .filteredOn(Finding::isError)
                .extracting(Finding::rule, finding -> finding.args().getFirst())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("XY-415", "checkPapers"));

        String explained = renamed.replace(
                "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"formerly\" value=\"checkPapers\"/>");
        assertThat(check(explained, Map.of(), Optional.of(deployed))).noneMatch(Finding::isError);
    }

    @Test
    void a_message_is_waited_for_with_a_deadline_or_beside_a_timer() {
        String alone = diagram()
                .replace(
                        "sourceRef=\"hearMembers\" targetRef=\"waitOrAnswer\"",
                        "sourceRef=\"hearMembers\" targetRef=\"answered\"")
                .replace(
                        "sourceRef=\"waitOrAnswer\" targetRef=\"answered\"",
                        "sourceRef=\"waitOrAnswer\" targetRef=\"periodOver\"");

        assertThat(errors(alone)).extracting(Finding::rule).contains("XY-304");
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    static List<Finding> errors(String diagram) {
        return check(diagram, Map.of(), Optional.empty()).stream()
                .filter(Finding::isError)
                .toList();
    }

    private static List<Finding> check(String diagram, Map<String, Set<String>> calls, Optional<byte[]> deployed) {
        return DiagramCheck.check(files(diagram), WORDS, calls, deployed);
    }

    static Map<String, byte[]> files(String diagram) {
        return Map.of("trial.bpmn", bytes(diagram), "trial-tier.dmn", bytes(file("trial-tier.dmn")));
    }

    static String diagram() {
        return file("trial.bpmn");
    }

    static String file(String name) {
        try (InputStream file = DiagramRulesTest.class.getResourceAsStream("/processes/trial/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
