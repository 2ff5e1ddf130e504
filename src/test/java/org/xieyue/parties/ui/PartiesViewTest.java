package org.xieyue.parties.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyStory;
import org.xieyue.parties.PartyStory.Laid;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class PartiesViewTest extends ScreenTest {

    @Autowired
    PartyStory story;

    @Autowired
    PartyBoard board;

    @Autowired
    TestPeople people;

    private String page() {
        return find(PartiesView.class).single().getElement().getTextRecursively();
    }

    @Test
    void both_sides_stand_next_to_each_other_with_what_is_not_in_order_and_its_source() {
        Laid laid = story.lay("AH", 2);
        story.seat(laid, story.chair("赵主席", ""));
        signIn(laid.officer());
        goTo("bargaining/" + laid.id() + "/parties");

        assertThat(page())
                .contains("职工方", "用人单位方", "赵主席", "工会主席", "平台0", "平台1", "待答复")
                .contains("至少须 3 名")
                .contains("集体合同规定");
    }

    @Test
    void the_officer_names_somebody_and_is_told_first_what_is_missing() {
        Laid laid = story.lay("AH", 1);
        signIn(laid.officer());
        goTo("bargaining/" + laid.id() + "/parties");

        test(find(Button.class).withText("确定代表").all().getFirst()).click();
        NameSheet sheet = find(NameSheet.class).single();
        save(sheet);
        assertThat(find(ErrorSummary.class, sheet).single().getElement().getTextRecursively())
                .contains("姓名须填写");
        List<TextField> fields = find(TextField.class, sheet).all();
        test(fields.get(0)).setValue("赵二");
        test(fields.get(1)).setValue("A-1");
        save(sheet);

        assertThat(people.as(laid.officer(), () -> board.of(laid.id())).seats())
                .extracting(PartyBoard.Seat::name)
                .containsExactly("赵二");
        assertThat(page()).contains("赵二");
    }

    @Test
    void an_employers_representative_reads_it_and_changes_nothing_until_chief() {
        Laid laid = story.lay("AH", 1);
        Account manager = people.person("钱经理", Role.WORKER, laid.union());
        story.seat(laid, story.head("钱经理", manager.login()));
        signIn(manager);
        goTo("bargaining/" + laid.id() + "/parties");

        assertThat(page()).contains("钱经理");
        assertThat(find(Button.class).withText("确定代表").exists()).isFalse();
    }

    private void save(NameSheet sheet) {
        test(find(Button.class, sheet).withText("确定代表").single()).click();
    }
}
