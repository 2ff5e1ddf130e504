package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;
import org.xieyue.testing.ScreenTest;

/** What is typed of a form stays in the browser until the server says that it has it. */
class WordsThatDidNotComeTest extends ScreenTest {

    private static final String ITEM = "reason";

    @Autowired
    FormPreview preview;

    @Autowired
    Islands islands;

    @Autowired
    Wording wording;

    private FormDesigner designer;
    private boolean saves = true;

    @BeforeEach
    void a_field_of_a_form_is_chosen() {
        UnsentWords unsent = new UnsentWords(islands, "trial/apply.form", () -> {});
        designer = new FormDesigner(wording, unsent, preview, "apply.form", form(), true, written -> answer());
        UI.getCurrent().add(designer);
        designer.reveal(ITEM);
    }

    @Test
    void the_browser_is_told_where_it_stands_and_what_the_server_has_of_it() {
        assertThat(remembers().getAttribute("place")).isEqualTo("trial/apply.form/" + ITEM);
        assertThat(kept("zh")).isEqualTo(field("zh").getValue());
    }

    @Test
    void what_is_saved_it_may_forget() {
        test(field("zh")).setValue("申请的理由");

        assertThat(kept("zh")).isEqualTo("申请的理由");
    }

    @Test
    void what_is_refused_it_keeps_also_when_another_file_is_saved_after_it() {
        String before = field("zh").getValue();
        saves = false;

        test(field("zh")).setValue("申请的理由");
        designer.saved(7, List.of());

        assertThat(kept("zh")).isEqualTo(before);
    }

    @Test
    void the_next_words_that_are_saved_hold_those_too() {
        saves = false;
        test(field("zh")).setValue("申请的理由");
        saves = true;

        test(field("en")).setValue("Why you apply");

        assertThat(kept("zh")).isEqualTo("申请的理由");
        assertThat(kept("en")).isEqualTo("Why you apply");
    }

    private void answer() {
        if (saves) {
            designer.saved(1, List.of());
        } else {
            designer.refused();
        }
    }

    private TextField field(String name) {
        return find(TextField.class).all().stream()
                .filter(field -> name.equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private Element remembers() {
        return all(designer.getElement())
                .filter(each -> !each.isTextNode() && each.getTag().equals("xieyue-unsent"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element part) {
        return Stream.concat(
                Stream.of(part),
                part.isTextNode() ? Stream.empty() : part.getChildren().flatMap(WordsThatDidNotComeTest::all));
    }

    private String kept(String field) {
        return ((tools.jackson.databind.JsonNode) remembers().getPropertyRaw("kept"))
                .path(field)
                .asString();
    }

    private static byte[] form() {
        try {
            return new ClassPathResource("services/plain/apply.form").getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
