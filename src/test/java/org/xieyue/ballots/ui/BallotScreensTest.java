package org.xieyue.ballots.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class BallotScreensTest extends ScreenTest {

    @Autowired
    TestPeople people;

    @Autowired
    BallotStory story;

    @Test
    void an_officer_prepares_a_ballot_and_sees_what_is_missing() {
        TestPeople.Organisation org = people.organisation();
        signIn(org.officer());
        goTo("ballots/new");
        test(find(Button.class).withId("save-ballot").single()).click();
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        test(find(TextField.class).withLabelContaining("标题").single()).setValue("集体合同草案");
        test(find(TextField.class).withLabelContaining("题目内容").single()).setValue("同意吗?");
        test(find(TextArea.class).withLabelContaining("名册").single())
                .setValue(org.worker().login() + "\n李四\n王五");
        test(find(TextArea.class).withLabelContaining("监票人").single())
                .setValue(org.worker().login() + "\n" + org.secondWorker().login());
        test(find(Button.class).withId("save-ballot").single()).click();
        assertThat(find(BallotView.class).single().getPageTitle()).isEqualTo("集体合同草案");
        test(find(Button.class).withId("open-ballot").single()).click();
        assertThat(find(Button.class).withId("close-ballot").all())
                .as("no keys yet")
                .isEmpty();

        signIn(org.worker());
        goTo("ballots");
        assertThat(find(BallotsView.class).single().getElement().getTextRecursively())
                .contains("集体合同草案");
    }

    @Test
    void while_people_vote_only_the_turnout_is_shown_and_after_the_count_the_result() {
        Going ballot = story.secret(12);
        story.vote(ballot, ballot.codeList().getFirst(), BallotStory.YES);
        signIn(ballot.officer());
        goTo("ballots/view/" + ballot.id());
        assertThat(shown()).contains("应到 12 · 发出 1 · 收回 1", "距法定人数还差 7 张").doesNotContain("票数");
        story.close(ballot);
        story.count(ballot, 2);
        goTo("ballots/view/" + ballot.id());
        assertThat(shown()).contains("未通过", "票数", "须得 6 票", "表决档案");
        signIn(people.organisation().officer());
        goTo("ballots/view/" + ballot.id());
        assertThat(find(BallotView.class).all()).as("another union's").isEmpty();
    }

    private String shown() {
        return find(BallotView.class).single().getElement().getTextRecursively();
    }
}
