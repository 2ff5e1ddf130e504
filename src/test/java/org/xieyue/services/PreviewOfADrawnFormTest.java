package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.forms.FormFile;
import org.xieyue.processes.ui.FormPreview;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

/** What the designer shows is compared, element by element, with the page on which people fill the form in. */
class PreviewOfADrawnFormTest extends ScreenTest {

    @Autowired
    DrawnServiceStory story;

    @Autowired
    TestPeople people;

    @Autowired
    TaskDesk desk;

    @Autowired
    FormPreview preview;

    private TestPeople.Organisation at;

    @BeforeEach
    void a_union_with_its_people() {
        at = people.organisation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_task_looks_as_it_was_shown_in_the_designer(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        DrawnForm form = everyKind("review", "approve,return,refuse");
        String key = drawn("review.form", form);
        CaseId id = story.opened(at.worker(), key, Map.of("title", "一套工具", "reason", "旧的坏了"));
        signIn(at.officer());
        UI.getCurrent().setLocale(language);
        TaskRow task = people.as(at.officer(), () -> desk.openOf(id)).getFirst();
        goTo("inbox?view=CLAIMABLE&task=" + task.id());
        test(find(Button.class).withId("claim").single()).click();

        Component page = find(Div.class).withClassName("form").single();
        Component outcomes = find(Div.class).withClassName("outcomes").single();
        UI.getCurrent().setLocale(language.equals(Texts.CHINESE) ? Texts.ENGLISH : Texts.CHINESE);
        Component shown = preview.of(form, language);

        assertThat(described(inside(shown, "form"))).isEqualTo(described(page.getElement()));
        assertThat(described(inside(shown, "outcomes"))).isEqualTo(described(outcomes.getElement()));
        assertThat(described(page.getElement())).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void an_application_looks_as_it_was_shown_in_the_designer(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        DrawnForm form = everyKind("apply", "");
        String key = drawn("apply.form", form);
        signIn(at.worker());
        UI.getCurrent().setLocale(language);
        goTo("apply/" + key + "?page=1");

        List<String> page =
                described(find(Div.class).withClassName("form").single().getElement());
        UI.getCurrent().setLocale(language.equals(Texts.CHINESE) ? Texts.ENGLISH : Texts.CHINESE);
        Element shown = preview.of(form, language).getElement();

        assertThat(described(inside(shown, "form"))).isEqualTo(page);
        assertThat(shown.getTextRecursively()).contains(language.equals(Texts.CHINESE) ? "继续" : "continue");
    }

    @Test
    void whoever_approves_money_sees_what_the_designer_showed() {
        Account author = at.processAdministrator();
        String key = story.created(author, DrawnServiceStory.wanted(Template.MONEY));
        Account other = people.organisation().processAdministrator();
        story.publishes(other, key, story.handsIn(author, key).orElseThrow());
        CaseId id = story.opened(
                at.worker(),
                key,
                Map.of("nationalId", Story.someId(), "requested", new BigDecimal("2000"), "reason", "孩子上大学"));
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        DrawnForm[] drawn = new DrawnForm[1];
        story.draws(author, key, "approve.form", before -> {
            drawn[0] = FormFile.read("approve.form", before.getBytes(StandardCharsets.UTF_8))
                    .understood()
                    .orElseThrow();
            return before;
        });
        signIn(at.reviewer());
        TaskRow task = people.as(at.reviewer(), () -> desk.openOf(id)).getFirst();
        goTo("inbox?view=CLAIMABLE&task=" + task.id());

        String page =
                find(Div.class).withClassName("form").single().getElement().getTextRecursively();
        String shown = inside(preview.of(drawn[0], Texts.CHINESE), "form").getTextRecursively();
        assertThat(shown).contains("办理时列出");
        assertThat(labels(preview.of(drawn[0], Texts.CHINESE).getElement()))
                .isEqualTo(labels(find(Div.class).withClassName("form").single().getElement()))
                .contains("从哪项预算额度支付（选填）");
        assertThat(page).doesNotContain("办理时列出");
    }

    private String drawn(String file, DrawnForm form) {
        Account author = at.processAdministrator();
        String key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));
        byte[] content = design(form.id(), form.id().equals("apply") ? "" : "approve,return,refuse");
        story.draws(author, key, file, before -> new String(content, StandardCharsets.UTF_8));
        Account other = people.organisation().processAdministrator();
        assertThat(story.publishes(other, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        return key;
    }

    private static DrawnForm everyKind(String id, String outcomes) {
        return FormFile.read(id + ".form", design(id, outcomes)).understood().orElseThrow();
    }

    private static byte[] design(String id, String outcomes) {
        FormDesign design = FormDesign.blank(id, outcomes, "情况");
        for (FieldKind kind : FieldKind.values()) {
            int at = design.addField(-1, kind, "填" + kind);
            design.say(
                    at,
                    design.said(at)
                            .label("填" + kind, "Say " + kind)
                            .hint("怎样填", "How to say it")
                            .required(kind == FieldKind.DATE)
                            .papers("income-proof"));
        }
        design.addNote(0, "先看说明");
        return design.bytes();
    }

    private static Element inside(Component shown, String className) {
        return inside(shown.getElement(), className);
    }

    private static Element inside(Element shown, String className) {
        return all(shown).stream()
                .filter(each -> each.getClassList().contains(className))
                .findFirst()
                .orElseThrow();
    }

    /** Each element with what makes it look as it does. */
    private static List<String> described(Element root) {
        List<String> lines = new ArrayList<>();
        for (Element each : all(root)) {
            if (each.isTextNode()) {
                lines.add(each.getText());
                continue;
            }
            StringBuilder line = new StringBuilder(each.getTag()).append(new TreeSet<>(each.getClassList()));
            for (String name :
                    List.of("label", "helperText", "required", "theme", "maxlength", "title", "aria-label", "hidden")) {
                line.append(' ')
                        .append(name)
                        .append('=')
                        .append(each.getProperty(name, ""))
                        .append(each.hasAttribute(name) ? each.getAttribute(name) : "");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> labels(Element root) {
        return all(root).stream()
                .filter(each -> !each.isTextNode())
                .map(each -> each.getProperty("label", ""))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        root.getChildren().forEach(child -> all.addAll(all(child)));
        return all;
    }
}
