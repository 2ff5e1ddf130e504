package org.xieyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.SecurityNoted;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RecordingTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditBoard board;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void an_entry_says_who_in_which_capacity_did_what_when_on_whose_authority() {
        var organisation = people.organisation();
        people.run(
                organisation.officer(),
                () -> trail.record("thing.touched", "thing", subject, Map.of("case", subject, "amount", "300")));
        AuditRow row = newest(organisation);
        assertThat(row.account()).isEqualTo(organisation.officer().id());
        assertThat(row.accountName()).isEqualTo(organisation.officer().name());
        assertThat(row.capacity()).containsExactly(Role.CASE_OFFICER);
        assertThat(row.authority()).isEqualTo(Authority.PERSON);
        assertThat(row.action()).isEqualTo("thing.touched");
        assertThat(row.subjectId()).isEqualTo(subject);
        assertThat(row.caseId()).isEqualTo(subject);
        assertThat(row.details()).containsEntry("amount", "300");
        assertThat(row.at()).isBetween(clock.now().minusSeconds(60), clock.now());
    }

    @Test
    void what_a_step_does_in_a_persons_request_is_the_systems_act_set_off_by_that_person() {
        var organisation = people.organisation();
        people.run(
                organisation.officer(),
                () -> currentUser.asSystem(() -> {
                    trail.record("thing.touched", "thing", subject, Map.of());
                    return subject;
                }));
        AuditRow row = newest(organisation);
        assertThat(row.authority()).isEqualTo(Authority.SYSTEM);
        assertThat(row.account()).isEqualTo(organisation.officer().id());
    }

    @Test
    void changes_to_accounts_posts_and_tokens_are_recorded() {
        var organisation = people.organisation();
        people.run(
                organisation.administrator(),
                () -> events.publishEvent(new SecurityNoted("token.created", "token", subject, Map.of())));
        assertThat(newest(organisation).action()).isEqualTo("token.created");
    }

    @Test
    void an_auditor_reads_what_people_below_their_union_did_and_nothing_else() {
        var organisation = people.organisation();
        people.run(organisation.otherOfficer(), () -> trail.record("thing.elsewhere", "thing", subject, Map.of()));
        people.run(organisation.officer(), () -> trail.record("thing.touched", "thing", subject, Map.of()));
        currentUser.asSystem(() -> {
            trail.record("thing.nobodys", "thing", subject, Map.of());
            return subject;
        });
        people.run(organisation.auditor(), () -> {
            assertThat(board.page(organisation.city(), "thing.", "", null, 50).rows())
                    .extracting(AuditRow::action)
                    .containsExactly("thing.touched");
            assertThatThrownBy(() -> board.page(organisation.otherCity(), "", "", null, 50))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> board.page(organisation.province(), "", "", null, 50))
                    .isInstanceOf(NotFound.class);
        });
        people.run(
                organisation.officer(),
                () -> assertThatThrownBy(() -> board.page(organisation.basic(), "", "", null, 50))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void pages_follow_one_another_without_gaps_and_filters_apply() {
        var organisation = people.organisation();
        people.run(organisation.officer(), () -> {
            for (int i = 0; i < 5; i++) {
                trail.record("page.turned", "thing", subject, Map.of("i", String.valueOf(i)));
            }
        });
        people.run(organisation.auditor(), () -> {
            var first = board.page(
                    organisation.city(), "page.", organisation.officer().login(), null, 3);
            var second = board.page(organisation.city(), "page.", "", first.next(), 3);
            assertThat(first.rows()).extracting(row -> row.details().get("i")).containsExactly("4", "3", "2");
            assertThat(second.rows()).extracting(row -> row.details().get("i")).containsExactly("1", "0");
            assertThat(second.next()).isNull();
            assertThat(board.page(
                                    organisation.city(),
                                    "page.",
                                    organisation.reviewer().login(),
                                    null,
                                    3)
                            .rows())
                    .isEmpty();
            assertThat(board.page(organisation.city(), "page.", "nobody.here", null, 3)
                            .rows())
                    .isEmpty();
        });
    }

    private AuditRow newest(TestPeople.Organisation organisation) {
        var auditor = people.person(
                "审",
                organisation.nation(),
                Set.of(new org.xieyue.identity.Appointment(Role.AUDITOR, organisation.nation())));
        return people.as(
                auditor,
                () -> board.page(organisation.nation(), "", "", null, 200).rows().stream()
                        .filter(row -> row.subjectId().equals(subject))
                        .findFirst()
                        .orElseThrow());
    }
}
