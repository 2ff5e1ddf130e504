package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.TextKey;

class FilesFromStrangersTest {

    private static final Vocabulary NO_WORDS = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions SYSTEM \"file:///etc/passwd\"><definitions/>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><definitions>&b;</definitions>",
                "<?xml-stylesheet href=\"http://127.0.0.1/\"?><definitions/>",
            })
    void doctypes_entities_and_processing_instructions_are_refused(String content) {
        assertThat(rules("a.bpmn", content)).containsExactly("XY-103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<definitions>", "<a/><b/>"})
    void what_is_not_xml_is_refused(String content) {
        assertThat(rules("a.bpmn", content)).containsExactly("XY-101");
        assertThat(rules("a.dmn", content)).containsExactly("XY-101");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PK and what else a zip begins with , processes.xml.none
            ''                                 , processes.xml.none
            <definitions><process id="p">      , processes.xml.cut-off
            <definitions><process id="p"><!-- , processes.xml.cut-off
            <a><b></a></b>                     , processes.xml.wrong-at
            <a/><b/>                           , processes.xml.wrong-at
            """)
    void what_is_wrong_with_it_is_said_in_words_of_ours(String content, String words) {
        Object said = findings("a.bpmn", content.getBytes(StandardCharsets.UTF_8))
                .getFirst()
                .args()
                .getFirst();
        assertThat(said instanceof TextKey key ? key.key() : ((Sentence) said).key())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a b=\"ä\"/>", "<?xml version='1.0' encoding='nix'?><a/>"})
    void characters_that_nobody_can_read_are_told_apart(String content) {
        assertThat(findings("a.bpmn", content.getBytes(StandardCharsets.ISO_8859_1))
                        .getFirst()
                        .args())
                .containsExactly(new TextKey("processes.xml.characters"));
    }

    @Test
    void more_than_a_mebibyte_is_refused_unread() {
        assertThat(rules("a.bpmn", "<definitions>" + " ".repeat(1024 * 1024) + "</definitions>"))
                .containsExactly("XY-102");
    }

    @Test
    void more_than_five_thousand_elements_are_refused() {
        assertThat(rules("a.bpmn", "<definitions>" + "<a/>".repeat(5_000) + "</definitions>"))
                .containsExactly("XY-104");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(rules("a.bpmn", "<a>".repeat(100) + "</a>".repeat(100))).containsExactly("XY-104");
    }

    @Test
    void an_unknown_namespace_is_refused() {
        assertThat(rules("a.bpmn", "<definitions xmlns=\"http://example.com/other\"/>"))
                .contains("XY-105");
    }

    @Test
    void an_unknown_suffix_is_refused() {
        assertThat(rules("a.sh", "rm -rf /")).containsExactly("XY-100");
    }

    @Test
    void a_drawn_form_of_plain_fields_is_accepted() {
        assertThat(rules(
                        "a.form",
                        "{\"type\":\"default\",\"id\":\"a\",\"components\":[{\"type\":\"textfield\",\"key\":\"reason\",\"label\":\"理由\","
                                + "\"properties\":{\"label.en\":\"Reason\"}}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"default\",\"components\":[{\"type\":\"html\",\"content\":\"<b>\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"iframe\",\"url\":\"x\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"text\",\"text\":\"{{secret}}\"}]}",
                "{\"type\":\"default\",\"id\":\"a\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=1\"}}]}",
            })
    void a_drawn_form_with_more_than_fields_is_refused(String form) {
        assertThat(rules("a.form", form)).contains("XY-602");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"type\":\"other\"}", "<html/>"})
    void what_is_no_form_is_refused(String form) {
        assertThat(rules("a.form", form)).contains("XY-601");
    }

    private static List<String> rules(String name, String content) {
        return findings(name, content.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static List<Finding> findings(String name, byte[] content) {
        return DiagramCheck.check(Map.of(name, content), NO_WORDS, Map.of(), Optional.empty());
    }
}
