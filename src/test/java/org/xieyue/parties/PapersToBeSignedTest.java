package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyStory.Laid;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.PaperText;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** 产生决议 and 委托书 are written from who sits at the table; whoever names a side prints them and has them signed. */
@XieyueTest
class PapersToBeSignedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    PartyStory story;

    @Autowired
    PrintMandate printMandate;

    @Autowired
    CaseDocuments documents;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private Laid laid;
    private Account chief;
    private Account boss;
    private RepresentativeId worker;
    private RepresentativeId manager;

    @BeforeEach
    void two_sides_with_their_chiefs() {
        clock.setTo(MONDAY);
        laid = story.lay("AH", 1);
        chief = people.person("周首席", Role.NEGOTIATOR, laid.union());
        boss = people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, laid.union());
        RepresentativeId chair = story.seat(laid, story.chair(chief.name(), chief.login()));
        RepresentativeId head = story.seat(laid, story.head(boss.name(), boss.login()));
        worker = story.seat(laid, story.worker("韩代表"));
        manager = story.seat(laid, story.manager("陶代表"));
        story.lead(laid, chair, MONDAY);
        story.lead(laid, head, MONDAY);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    private String resolution(Account who, Side side) {
        return PaperText.of(
                people.as(who, () -> printMandate.resolution(laid.id(), side)).bytes());
    }

    private String mandate(Account who, Side side, @Nullable RepresentativeId id, boolean asChief) {
        return PaperText.of(people.as(who, () -> printMandate.mandate(laid.id(), side, id, asChief))
                .bytes());
    }

    @Test
    void the_resolution_names_who_was_chosen_how_and_since_when() {
        assertThat(resolution(laid.officer(), Side.WORKERS))
                .contains("职工方协商代表产生决议", "代表人数2名", "首席代表" + chief.name(), "韩代表", "职工代表大会选举", "2026年3月2日")
                .contains("应到人数：", "集体合同规定第二十二条", "文书式样：产生决议2026-2")
                .doesNotContain("陶代表", "法定代表人签字", "{", "null", "?");
        assertThat(resolution(laid.officer(), Side.EMPLOYERS))
                .contains("用人单位方协商代表产生决议", "首席代表" + boss.name(), "陶代表", "法定代表人指派", "法定代表人签字：")
                .doesNotContain("韩代表", "应到人数");
    }

    @Test
    void a_mandate_says_for_what_by_whom_and_by_which_rule() {
        assertThat(mandate(chief, Side.WORKERS, worker, false))
                .contains("受委托人韩代表", "（工会主席）", "担任职工方协商代表", "集体合同规定第二十条：职工一方的协商代表", "文书式样：委托书2026-2")
                .doesNotContain("主持本方协商", "第二十三条", "{", "null", "?");
        assertThat(mandate(chief, Side.WORKERS, worker, true))
                .contains("担任职工方首席代表", "主持本方协商", "工会主席可以书面委托其他协商代表代理首席代表");
        assertThat(mandate(boss, Side.EMPLOYERS, manager, true))
                .contains("受委托人陶代表", "（法定代表人）", "集体合同规定第二十一条")
                .doesNotContain("第二十条：");
    }

    @Test
    void an_outsider_who_is_not_named_yet_gets_a_blank_one_of_the_chief() {
        assertThat(mandate(chief, Side.WORKERS, null, false))
                .contains("委托人" + chief.name() + "（职工方首席代表）", "受委托人（由委托人填写）", "外聘专业人员", "不得超过本方代表的三分之一");
    }

    @Test
    void each_chief_prints_those_of_the_own_side_only_and_nothing_is_kept() {
        List<DocumentRow> before = people.as(laid.officer(), () -> documents.of(laid.id()));
        assertThatThrownBy(() -> resolution(chief, Side.EMPLOYERS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mandate(boss, Side.WORKERS, worker, false)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mandate(boss, Side.EMPLOYERS, worker, false)).isInstanceOf(NotFound.class);
        Account stranger = people.person("别人", Role.NEGOTIATOR, laid.union());
        assertThatThrownBy(() -> resolution(stranger, Side.WORKERS)).isInstanceOfAny(NotFound.class, NotAllowed.class);
        resolution(boss, Side.EMPLOYERS);
        assertThat(people.as(laid.officer(), () -> documents.of(laid.id()))).isEqualTo(before);
    }
}
