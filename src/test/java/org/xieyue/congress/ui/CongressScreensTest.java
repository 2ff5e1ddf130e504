package org.xieyue.congress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class CongressScreensTest extends ScreenTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);

    @Autowired
    CongressStory story;

    @Autowired
    SessionBoard board;

    @Autowired
    Accounts accounts;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private Hall hall;
    private SessionId session;

    @BeforeEach
    void nineteen_of_thirty_are_in_the_hall() {
        time.setTo(MONDAY);
        hall = story.hall(people.unions("AH-HB").basic(), CongressKind.INDUSTRY, 30, 7, 100, 0);
        CaseId id = story.convened(hall);
        session = story.session(hall, id);
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "表决:集体合同草案"));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
        story.done(
                hall,
                id,
                "送达会议材料",
                "papers-send",
                Map.of(
                        "papers",
                        List.of(story.paper(hall, id, "draft").toString()),
                        "meetsOn",
                        MEETING.toString(),
                        "meetsTime",
                        "09:00"));
        time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        story.attends(hall, id, 1, 19);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_USER"));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Account delegate() {
        return accounts.find(hall.accounts().getFirst().id()).orElseThrow();
    }

    @Test
    void the_session_says_how_many_are_missing_and_the_desk_checks_the_last_one_in() {
        people.run(hall.secretary(), () -> {
            navigate(SessionPage.class, Map.of("session", session.toString()));
            assertThat(page()).contains("19 / 30 名代表", "法定人数 20 名", "还差 1 人", "集体合同草案", "待核");

            Button checkIn = find(Button.class).all().stream()
                    .filter(button -> "签到".equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
            test(checkIn).click();

            assertThat(page()).contains("20 / 30 名代表", "已达到法定人数").doesNotContain("!congress");
        });
    }

    @Test
    void the_list_leads_to_delegates_with_the_warning_about_managers() {
        people.run(hall.secretary(), () -> {
            navigate(CongressesView.class);
            assertThat(page()).contains("行业", "代表 30 名", "一届一次会议", "等待开会");

            navigate(DelegatesView.class, Map.of("congress", hall.congress().toString()));
            assertThat(page()).contains("7 · 23.3 %", "最多 6 名", "沿用全国", "代表5").doesNotContain("!congress");
        });
    }

    @Test
    void a_delegate_checks_in_with_the_code_of_the_hall_and_sees_no_roll() {
        String code =
                people.as(hall.secretary(), () -> board.checkInCode(session)).orElseThrow();
        people.run(delegate(), () -> {
            navigate(CheckInView.class, Map.of("code", code));
            test(find(Button.class).withText("我已到会").single()).click();
            assertThat(page()).contains("已签到", "一届一次会议", "去投票");
            test(find(Button.class).withText("去投票").single()).click();
            assertThat(page()).contains("现在没有表决在进行");

            navigate(SessionPage.class, Map.of("session", session.toString()));
            assertThat(page()).contains("20 / 30 名代表").doesNotContain("代表5");
        });
    }

    @Test
    void a_proposal_is_handed_in_from_the_list() {
        people.run(delegate(), () -> {
            navigate(ProposalsView.class, Map.of("congress", hall.congress().toString()));
            test(find(Button.class).withText("提出提案").single()).click();
            test(find(Button.class).withText("提交").single()).click();
            assertThat(find(TextField.class).all().getFirst().getErrorMessage()).contains("案由须填写");
            find(TextField.class).all().getFirst().setValue("增设候客区");
            find(TextArea.class).all().forEach(area -> area.setValue("车站没有地方等客。"));
            test(find(Button.class).withText("提交").single()).click();

            assertThat(page()).contains("第 1 号 增设候客区", "征集附议", "0 名（至少 2 名）");
        });
    }
}
