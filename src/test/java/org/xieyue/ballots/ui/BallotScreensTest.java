package org.xieyue.ballots.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.EnterSheets;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.NewBallot;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
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

    @Test
    void the_way_to_vote_is_gone_once_the_person_has_voted_and_only_for_that_person() {
        TestPeople.Organisation org = people.organisation();
        Account voter = people.person("投票人", Role.WORKER, org.basic());
        Account other = people.person("还没投", Role.WORKER, org.basic());
        NewBallot plain =
                BallotStory.ballot(org, BallotMode.OPEN, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 0, List.of(), 0);
        NewBallot ballot = new NewBallot(
                plain.union(),
                plain.title(),
                plain.mode(),
                plain.questions(),
                plain.papers(),
                plain.rule(),
                List.of(
                        new Elector(UUID.randomUUID(), voter.name(), voter.id()),
                        new Elector(UUID.randomUUID(), other.name(), other.id())),
                List.of(),
                0,
                null,
                null);
        BallotId id =
                people.as(org.officer(), () -> prepareBallot.prepare(ballot)).orElseThrow();
        people.as(org.officer(), () -> openBallot.open(id)).orElseThrow();
        signIn(voter);
        goTo("ballots/view/" + id);
        assertThat(find(Button.class).withId("vote").exists()).isTrue();

        String code =
                people.as(voter, () -> handOutCodes.mine(id)).orElseThrow().code();
        String textHash = booth.paper(id, code).orElseThrow().textHash();
        booth.vote(id, code, textHash, BallotStory.YES).orElseThrow();

        signIn(voter);
        goTo("ballots/view/" + id);
        assertThat(find(Button.class).withId("vote").exists()).isFalse();
        assertThat(shown()).contains("您已投票");
        signIn(other);
        goTo("ballots/view/" + id);
        assertThat(find(Button.class).withId("vote").exists()).isTrue();
        assertThat(shown()).doesNotContain("您已投票", "您已领票");
        signIn(org.officer());
        goTo("ballots/view/" + id);
        assertThat(shown()).doesNotContain("您已投票", "您已领票", voter.name());
    }

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    VotingBooth booth;

    @Autowired
    PrepareBallot prepareBallot;

    @Autowired
    OpenBallot openBallot;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessClock businessClock;

    @Autowired
    EnterSheets enterSheets;

    private String shown() {
        return find(BallotView.class).single().getElement().getTextRecursively();
    }

    @Test
    void a_draft_is_revised_on_the_same_screen_and_cancelled_with_a_reason() {
        TestPeople.Organisation org = people.organisation();
        BallotId id = people.as(
                        org.officer(),
                        () -> prepareBallot.prepare(BallotStory.ballot(
                                org, BallotMode.OPEN, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(), 0)))
                .orElseThrow();
        signIn(org.officer());
        goTo("ballots/revise/" + id);
        TextField title = find(TextField.class).withLabelContaining("标题").single();
        assertThat(title.getValue()).isEqualTo("集体合同草案表决");
        assertThat(find(TextArea.class).withLabelContaining("名册").single().getValue())
                .contains("代表0", "代表1", "代表2");
        test(title).setValue("新的标题");
        test(find(Button.class).withId("save-ballot").single()).click();
        assertThat(find(BallotView.class).single().getPageTitle()).isEqualTo("新的标题");
        test(find(Button.class).withId("cancel-ballot").single()).click();
        test(find(TextArea.class).withLabelContaining("理由").single()).setValue("议题撤回");
        test(find(Button.class).withText("确认取消").single()).click();
        assertThat(shown()).contains("已取消", "取消的理由", "议题撤回");
    }

    @Test
    void one_officer_proposes_a_change_of_the_roll_and_another_signs_it() {
        Going ballot = story.secret(12);
        signIn(ballot.officer());
        goTo("ballots/view/" + ballot.id());
        test(find(Button.class).withId("change-roll").single()).click();
        ComboBox<Elector> person = person();
        Elector gone = person.getListDataView().getItems().findFirst().orElseThrow();
        person.setValue(gone);
        test(find(TextArea.class).withLabelContaining("理由").single()).setValue("已调离");
        test(find(Button.class).withText("提出变更").single()).click();
        assertThat(shown()).contains("移出", gone.name(), "已调离", "待另一人签认");
        signIn(people.person("另办", Role.CASE_OFFICER, story.unionOf(ballot)));
        goTo("ballots/view/" + ballot.id());
        test(find(Button.class).withText("签认").single()).click();
        assertThat(shown()).contains("应到 11").doesNotContain("待另一人签认");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Elector> person() {
        return find(ComboBox.class).withLabelContaining("表决人").single();
    }

    @Test
    void two_officers_each_enter_the_sheets_of_paper() {
        Going ballot = story.secret(12);
        people.as(
                        ballot.officer(),
                        () -> enterSheets.handOut(
                                ballot.id(),
                                List.copyOf(ballot.codes().keySet()).subList(0, 2)))
                .orElseThrow();
        enterTwoBlankOnes(ballot, ballot.officer());
        assertThat(shown()).contains("已发出 2 张", "还差 1 人录入");
        enterTwoBlankOnes(ballot, people.person("另办", Role.CASE_OFFICER, story.unionOf(ballot)));
        assertThat(shown()).contains("两人一致");
        story.close(ballot);
        assertThat(story.count(ballot, 2).questions().getFirst().blank()).isEqualTo(2);
    }

    @Test
    void past_its_time_the_page_says_that_no_vote_is_taken_until_the_sheets_agree() {
        TestPeople.Organisation org = people.organisation();
        NewBallot form =
                BallotStory.ballot(org, BallotMode.OPEN, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(), 0);
        NewBallot timed = new NewBallot(
                form.union(),
                form.title(),
                form.mode(),
                form.questions(),
                form.papers(),
                form.rule(),
                form.roll(),
                List.of(),
                0,
                businessClock.now().plus(Duration.ofHours(1)),
                null);
        BallotId id =
                people.as(org.officer(), () -> prepareBallot.prepare(timed)).orElseThrow();
        people.as(org.officer(), () -> openBallot.open(id)).orElseThrow();
        signIn(org.officer());
        goTo("ballots/view/" + id);
        assertThat(shown()).doesNotContain("投票时间已过");
        try {
            clock.advance(Duration.ofMinutes(61));
            goTo("ballots/view/" + id);
            assertThat(shown()).contains("投票时间已过", "不再收票", "由两人录入一致");
        } finally {
            clock.reset();
        }
    }

    private void enterTwoBlankOnes(Going ballot, Account officer) {
        signIn(officer);
        goTo("ballots/view/" + ballot.id());
        test(find(Button.class).withId("enter-sheets").single()).click();
        test(find(IntegerField.class).single()).setValue(2);
        test(find(Button.class).withId("add-sheets").single()).click();
        test(find(Button.class).withId("save-sheets").single()).click();
    }

    @Test
    void who_has_no_duty_sees_neither_protocol_nor_sheets() {
        Going ballot = story.secret(12);
        signIn(people.person("工", Role.WORKER, story.unionOf(ballot)));
        goTo("ballots/view/" + ballot.id());
        assertThat(shown()).doesNotContain("名册变更记录").doesNotContain("纸质票");
    }
}
